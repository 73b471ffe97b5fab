-- Which line each reversing bill item lowers, and on which open item: a split or merge may have carried the line away.
CREATE TABLE billing_adjustment_line (
    period INT NOT NULL COMMENT 'yyyymm; with the next three the key of the reversing bill item',
    unit_id BIGINT NOT NULL,
    fee_item_id SMALLINT NOT NULL,
    sequence_no SMALLINT NOT NULL,
    adjustment_id BIGINT NOT NULL,
    reversed_sequence_no SMALLINT NOT NULL COMMENT 'the line it lowers',
    open_unit_id BIGINT NOT NULL COMMENT 'with the next one the open item it lowers',
    open_sequence_no SMALLINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (period, unit_id, fee_item_id, sequence_no),
    CONSTRAINT billing_adjustment_line_amount CHECK (amount_fen > 0),
    INDEX billing_adjustment_line_adjustment (adjustment_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
