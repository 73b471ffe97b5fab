-- The payment of each unit that a transfer became: who truly paid it.
CREATE TABLE billing_subsidy_payment (
    payment_id BIGINT NOT NULL PRIMARY KEY,
    receipt_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    INDEX billing_subsidy_payment_receipt (receipt_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
