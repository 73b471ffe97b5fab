-- Money that left the special account for a repair, with its voucher.
CREATE TABLE fund_withdrawal_payment (
    withdrawal_id BIGINT NOT NULL,
    book_id BIGINT NOT NULL,
    journal_id BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (withdrawal_id, book_id),
    CONSTRAINT fund_withdrawal_payment_amount CHECK (amount_fen > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
