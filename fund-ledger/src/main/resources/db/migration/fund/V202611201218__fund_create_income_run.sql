-- Interest credited by the bank and how it goes to the units; handed out when a second person has agreed.
CREATE TABLE fund_income_run (
    run_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    received_on DATE NOT NULL,
    interest_fen BIGINT NOT NULL,
    base_fen BIGINT NOT NULL,
    unit_count INT NOT NULL,
    state VARCHAR(12) NOT NULL,
    maker_id BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until distributed',
    CONSTRAINT fund_income_run_state CHECK (state IN ('RECORDED', 'DISTRIBUTED')),
    CONSTRAINT fund_income_run_interest CHECK (interest_fen > 0),
    UNIQUE INDEX fund_income_run_key (business_key),
    INDEX fund_income_run_book (book_id, received_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
