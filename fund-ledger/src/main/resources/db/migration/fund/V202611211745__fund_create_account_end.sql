-- An empty sub-account that is to take no voucher any more, asked for by one person and ended by another.
CREATE TABLE fund_account_end (
    end_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    reason VARCHAR(100) NOT NULL,
    state VARCHAR(10) NOT NULL,
    maker_id BIGINT NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until decided',
    ended_on DATE NULL COMMENT 'null until ended',
    CONSTRAINT fund_account_end_state CHECK (state IN ('REQUESTED', 'ENDED', 'REJECTED')),
    CONSTRAINT fund_account_end_ended CHECK ((state = 'ENDED') = (ended_on IS NOT NULL)),
    CONSTRAINT fund_account_end_two_persons CHECK (state <> 'ENDED' OR maker_id <> checker_id),
    UNIQUE INDEX fund_account_end_key (business_key),
    INDEX fund_account_end_unit (unit_id),
    INDEX fund_account_end_book (book_id, requested_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
