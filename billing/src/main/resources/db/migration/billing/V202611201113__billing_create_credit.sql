-- Over-payment of a unit with one issuer, waiting for the next bill; changed only by guarded updates.
CREATE TABLE billing_credit (
    unit_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    balance_fen BIGINT NOT NULL,
    PRIMARY KEY (unit_id, issuer_id),
    CONSTRAINT billing_credit_balance CHECK (balance_fen >= 0),
    INDEX billing_credit_compound (compound_id, issuer_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
