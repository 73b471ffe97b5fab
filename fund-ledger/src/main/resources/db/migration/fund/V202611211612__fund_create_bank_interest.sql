-- Interest that the bank credited on the money at call; booked by a second person, handed to the units by a run.
CREATE TABLE fund_bank_interest (
    interest_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    received_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    maker_id BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until booked',
    journal_id BIGINT NULL COMMENT 'null until booked',
    CONSTRAINT fund_bank_interest_amount CHECK (amount_fen > 0),
    CONSTRAINT fund_bank_interest_two_persons CHECK (maker_id <> checker_id),
    UNIQUE INDEX fund_bank_interest_key (business_key),
    INDEX fund_bank_interest_book (book_id, received_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
