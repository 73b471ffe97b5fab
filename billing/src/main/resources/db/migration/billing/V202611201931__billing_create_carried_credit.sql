-- Credit that a split or merge of units carried from one unit to another.
CREATE TABLE billing_carried_credit (
    change_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    from_unit_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (change_id, issuer_id, from_unit_id, unit_id),
    CONSTRAINT billing_carried_credit_amount CHECK (amount_fen > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
