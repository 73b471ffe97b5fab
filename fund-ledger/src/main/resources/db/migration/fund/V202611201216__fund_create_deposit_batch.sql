-- Deposits of one compound received on one day; booked when a second person has checked them.
CREATE TABLE fund_deposit_batch (
    batch_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_on DATE NOT NULL,
    note VARCHAR(60) NOT NULL,
    unit_count INT NOT NULL,
    total_fen BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    maker_id BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until checked',
    journal_id BIGINT NULL COMMENT 'null until booked',
    CONSTRAINT fund_deposit_batch_state CHECK (state IN ('RECORDED', 'BOOKED')),
    CONSTRAINT fund_deposit_batch_kind CHECK (kind IN ('INITIAL_DEPOSIT', 'TOP_UP_DEPOSIT')),
    CONSTRAINT fund_deposit_batch_booked CHECK ((state = 'BOOKED') = (journal_id IS NOT NULL)),
    UNIQUE INDEX fund_deposit_batch_key (business_key),
    INDEX fund_deposit_batch_book (book_id, state, received_on),
    INDEX fund_deposit_batch_compound (compound_id, received_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
