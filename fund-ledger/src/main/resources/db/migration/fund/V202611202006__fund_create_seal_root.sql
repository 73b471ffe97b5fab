-- Each signed root, word for word as it was signed and anchored outside the database.
CREATE TABLE fund_seal_root (
    root_number INT NOT NULL PRIMARY KEY COMMENT 'gapless from 1',
    size BIGINT NOT NULL,
    root BINARY(32) NOT NULL,
    signed_at DATETIME(6) NOT NULL,
    key_id VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    statement VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signature VARBINARY(512) NOT NULL,
    CONSTRAINT fund_seal_root_size CHECK (size >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
