-- The last voucher number of a book and year; locked last, so that numbers have no gaps.
CREATE TABLE fund_voucher_counter (
    book_id BIGINT NOT NULL,
    voucher_year SMALLINT NOT NULL,
    last_number INT NOT NULL,
    PRIMARY KEY (book_id, voucher_year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
