-- Payments that matching made and a person took back: their money is no longer the unit's, and they are no receipt any more.
CREATE TABLE billing_taken_back (
    payment_id BIGINT NOT NULL PRIMARY KEY,
    issuer_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    taken_by BIGINT NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_taken_back_amount CHECK (amount_fen > 0),
    INDEX billing_taken_back_issuer (issuer_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
