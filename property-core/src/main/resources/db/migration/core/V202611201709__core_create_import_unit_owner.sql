-- An owner that a row names, with numbers already sealed for the person who will be registered if nobody is there yet.
CREATE TABLE import_unit_owner (
    file_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    owner_no SMALLINT NOT NULL,
    kind VARCHAR(8) NOT NULL,
    name VARCHAR(120) NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    sealed_for BIGINT NOT NULL COMMENT 'the person to whom the ciphers are bound',
    person_id BIGINT NOT NULL COMMENT 'sealed_for, or who is registered with the document',
    identity_hash BINARY(32) NULL COMMENT 'null when the row has no document',
    identity_cipher VARBINARY(160) NULL,
    phone_hash BINARY(32) NULL,
    phone_cipher VARBINARY(160) NULL,
    key_version SMALLINT NOT NULL COMMENT 'the key under which hashes and ciphers are',
    PRIMARY KEY (file_id, row_no, owner_no),
    INDEX import_unit_owner_identity (file_id, identity_hash)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
