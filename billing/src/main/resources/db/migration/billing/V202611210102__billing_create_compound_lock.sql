-- Locked while bills of a compound are posted, so that two runs never read the same days as unbilled.
CREATE TABLE billing_compound_lock (
    compound_id BIGINT NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
