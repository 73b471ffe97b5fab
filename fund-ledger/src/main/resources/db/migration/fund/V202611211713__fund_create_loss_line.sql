-- What each sub-account of a lost building had, and the payment it went out with.
CREATE TABLE fund_loss_line (
    loss_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    book_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    part VARCHAR(8) NOT NULL COMMENT 'whose money: the owner or the selling organisation',
    amount_fen BIGINT NOT NULL,
    payment_id BIGINT NULL COMMENT 'null until a payment is prepared',
    PRIMARY KEY (loss_id, account_id),
    CONSTRAINT fund_loss_line_amount CHECK (amount_fen > 0),
    INDEX fund_loss_line_payment (payment_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
