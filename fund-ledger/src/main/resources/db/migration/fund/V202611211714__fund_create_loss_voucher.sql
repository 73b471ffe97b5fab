-- The vouchers of a loss: one per book for what is owed (payment 0), one per book and payment.
CREATE TABLE fund_loss_voucher (
    loss_id BIGINT NOT NULL,
    payment_id BIGINT NOT NULL DEFAULT 0 COMMENT '0 for what is owed',
    book_id BIGINT NOT NULL,
    journal_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (loss_id, payment_id, book_id),
    CONSTRAINT fund_loss_voucher_amount CHECK (amount_fen > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
