-- The log: each voucher once, in the order of sealing; leaf of the tree at the same place. The salt hides neighbours.
CREATE TABLE fund_seal (
    log_index BIGINT NOT NULL PRIMARY KEY COMMENT 'gapless from 0',
    journal_id BIGINT NOT NULL,
    salt BINARY(16) NOT NULL,
    leaf BINARY(32) NOT NULL,
    UNIQUE INDEX fund_seal_journal (journal_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
