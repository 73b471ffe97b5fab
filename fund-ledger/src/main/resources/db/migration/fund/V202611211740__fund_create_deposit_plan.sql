-- How a compound that never had a fund builds one up (补建): so much per square metre, in so many instalments.
CREATE TABLE fund_deposit_plan (
    plan_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    per_square_metre_fen BIGINT NOT NULL,
    basis VARCHAR(300) NOT NULL COMMENT 'where the standard comes from',
    instalments TINYINT NOT NULL,
    first_due DATE NOT NULL,
    months_apart TINYINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    maker_id BIGINT NOT NULL,
    drafted_at DATETIME(6) NOT NULL,
    checker_id BIGINT NULL COMMENT 'null until decided',
    CONSTRAINT fund_deposit_plan_standard CHECK (per_square_metre_fen > 0),
    CONSTRAINT fund_deposit_plan_instalments CHECK (instalments BETWEEN 1 AND 36 AND months_apart BETWEEN 1 AND 12),
    CONSTRAINT fund_deposit_plan_state CHECK (state IN ('DRAFTED', 'ISSUED', 'REJECTED')),
    CONSTRAINT fund_deposit_plan_two_persons CHECK (state <> 'ISSUED' OR maker_id <> checker_id),
    UNIQUE INDEX fund_deposit_plan_key (business_key),
    INDEX fund_deposit_plan_compound (compound_id, book_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
