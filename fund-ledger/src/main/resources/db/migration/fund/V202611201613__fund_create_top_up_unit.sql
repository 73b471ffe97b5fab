-- What each unit was asked for when the top-up was ordered; what has come in since is in the ledger.
CREATE TABLE fund_top_up_unit (
    order_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    missing_fen BIGINT NOT NULL,
    CONSTRAINT fund_top_up_unit_missing CHECK (missing_fen > 0),
    PRIMARY KEY (order_id, unit_id),
    FOREIGN KEY fund_top_up_unit_order (order_id) REFERENCES fund_top_up_order (order_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
