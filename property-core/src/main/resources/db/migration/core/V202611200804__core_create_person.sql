-- Natural or legal person who owns units; numbers are ciphertext, found by keyed hash.
CREATE TABLE party_person (
    person_id BIGINT NOT NULL PRIMARY KEY,
    kind VARCHAR(8) NOT NULL,
    name VARCHAR(120) NOT NULL,
    identity_hash BINARY(32) NULL COMMENT 'null when the document is not known',
    identity_cipher VARBINARY(160) NULL,
    phone_cipher VARBINARY(160) NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT party_person_kind CHECK (kind IN ('NATURAL', 'LEGAL')),
    UNIQUE INDEX party_person_identity (identity_hash),
    INDEX party_person_name (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
