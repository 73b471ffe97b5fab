-- Who stood on the other side, encrypted like other personal data; apart from the entry, so that a new key can be used.
CREATE TABLE statement_counterparty (
    entry_id BIGINT NOT NULL PRIMARY KEY,
    name_cipher VARBINARY(600) NULL,
    account_cipher VARBINARY(400) NULL,
    key_version INT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
