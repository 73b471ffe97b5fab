-- The daily three-way certificate of an account as it was issued; another one gets the next number.
CREATE TABLE billing_reconciliation_certificate (
    certificate_id BIGINT NOT NULL PRIMARY KEY,
    issuer_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    day DATE NOT NULL,
    number SMALLINT NOT NULL COMMENT '1 for the first of the day',
    content MEDIUMTEXT NOT NULL COMMENT 'lines of kind, text, fen and entry between tabs',
    content_hash BINARY(32) NOT NULL,
    difference_count INT NOT NULL,
    issued_by BIGINT NOT NULL,
    issued_by_name VARCHAR(100) NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    UNIQUE INDEX billing_reconciliation_certificate_number (account_id, day, number)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
