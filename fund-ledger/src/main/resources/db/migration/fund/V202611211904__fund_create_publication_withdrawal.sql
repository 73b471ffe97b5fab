-- A publication that was taken back, by whom and why; the publication itself stays as it was.
CREATE TABLE fund_publication_withdrawal (
    publication_id BIGINT NOT NULL PRIMARY KEY,
    reason VARCHAR(200) NOT NULL,
    user_id BIGINT NOT NULL,
    user_name VARCHAR(60) NOT NULL,
    withdrawn_at DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
