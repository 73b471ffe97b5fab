-- Each nightly proof: what was looked at and how much was wrong.
CREATE TABLE fund_proof (
    proof_id BIGINT NOT NULL PRIMARY KEY,
    proved_at DATETIME(6) NOT NULL,
    journals BIGINT NOT NULL,
    postings BIGINT NOT NULL,
    accounts BIGINT NOT NULL,
    findings INT NOT NULL,
    milliseconds BIGINT NOT NULL,
    INDEX fund_proof_time (proved_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
