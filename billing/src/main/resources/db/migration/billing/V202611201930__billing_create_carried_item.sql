-- Arrears that a split or merge of units carried from one unit to another; the bill stays what it was.
CREATE TABLE billing_carried_item (
    unit_id BIGINT NOT NULL COMMENT 'the new unit, whose open item has the same key',
    period INT NOT NULL COMMENT 'yyyymm of the bill',
    fee_item_id SMALLINT NOT NULL,
    sequence_no SMALLINT NOT NULL,
    bill_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    from_unit_id BIGINT NOT NULL,
    from_sequence_no SMALLINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (unit_id, period, fee_item_id, sequence_no),
    CONSTRAINT billing_carried_item_amount CHECK (amount_fen > 0),
    INDEX billing_carried_item_bill (bill_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
