-- The fees of the months by item, as they stood when the disclosure was published; never changed.
CREATE TABLE billing_disclosure_fee (
    disclosure_id BIGINT NOT NULL,
    fee_item_id SMALLINT NOT NULL,
    units INT NOT NULL,
    due_fen BIGINT NOT NULL COMMENT 'billed less what was taken back',
    relief_fen BIGINT NOT NULL,
    received_fen BIGINT NOT NULL,
    PRIMARY KEY (disclosure_id, fee_item_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
