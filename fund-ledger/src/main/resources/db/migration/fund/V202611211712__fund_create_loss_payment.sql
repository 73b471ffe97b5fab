-- A payment of what is owed for a lost building; prepared by one person and paid by another.
CREATE TABLE fund_loss_payment (
    payment_id BIGINT NOT NULL PRIMARY KEY,
    loss_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    payee VARCHAR(10) NOT NULL,
    paid_on DATE NOT NULL,
    note VARCHAR(100) NOT NULL,
    amount_fen BIGINT NOT NULL,
    unit_count INT NOT NULL,
    state VARCHAR(10) NOT NULL,
    maker_id BIGINT NOT NULL,
    prepared_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until paid',
    CONSTRAINT fund_loss_payment_payee CHECK (payee IN ('OWNER', 'SELLER', 'TREASURY')),
    CONSTRAINT fund_loss_payment_state CHECK (state IN ('PREPARED', 'PAID')),
    CONSTRAINT fund_loss_payment_amount CHECK (amount_fen > 0),
    CONSTRAINT fund_loss_payment_two_persons CHECK (state <> 'PAID' OR maker_id <> checker_id),
    UNIQUE INDEX fund_loss_payment_key (business_key),
    INDEX fund_loss_payment_loss (loss_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
