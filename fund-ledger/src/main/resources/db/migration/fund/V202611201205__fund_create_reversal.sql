-- Which voucher undoes which; the key lets it happen once.
CREATE TABLE fund_reversal (
    reversed_journal_id BIGINT NOT NULL PRIMARY KEY,
    journal_id BIGINT NOT NULL,
    UNIQUE INDEX fund_reversal_journal (journal_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
