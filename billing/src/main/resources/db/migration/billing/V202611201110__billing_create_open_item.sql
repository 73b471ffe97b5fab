-- What is still open of each bill item: the one mutable amount, changed only by guarded updates; finds a unit's bills.
CREATE TABLE billing_open_item (
    unit_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    fee_item_id SMALLINT NOT NULL,
    sequence_no SMALLINT NOT NULL,
    bill_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    due_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    open_fen BIGINT NOT NULL,
    PRIMARY KEY (unit_id, period, fee_item_id, sequence_no),
    CONSTRAINT billing_open_item_bounds CHECK (open_fen >= 0 AND open_fen <= amount_fen)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
