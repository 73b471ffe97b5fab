-- The voucher of a transfer in each book that had money of the compound.
CREATE TABLE fund_transfer_voucher (
    transfer_id BIGINT NOT NULL,
    book_id BIGINT NOT NULL,
    journal_id BIGINT NOT NULL,
    PRIMARY KEY (transfer_id, book_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
