-- One row a manager: how sure matching must be, and a version that every posting of matches raises, so that two runs at
-- once never post what they read before the other.
CREATE TABLE billing_match_book (
    issuer_id BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    threshold SMALLINT NOT NULL COMMENT 'score from which on nobody needs to look',
    tolerance_days SMALLINT NOT NULL,
    tolerance_fen BIGINT NOT NULL COMMENT 'what a bank may keep back',
    CONSTRAINT billing_match_book_bounds CHECK (threshold BETWEEN 60 AND 100 AND tolerance_days BETWEEN 0 AND 31
        AND tolerance_fen BETWEEN 0 AND 10000)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
