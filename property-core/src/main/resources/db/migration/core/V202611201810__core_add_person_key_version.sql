-- Which key the numbers of a person are under, so that a new key can be taken into use row by row; and a keyed hash of
-- the telephone number, so that it can be looked for (rows from before get theirs when the key is next renewed).
ALTER TABLE party_person
    ADD COLUMN key_version SMALLINT NOT NULL DEFAULT 1,
    ADD COLUMN phone_hash BINARY(32) NULL COMMENT 'null when the number is not known',
    ADD INDEX party_person_key_version (key_version, person_id),
    ADD INDEX party_person_phone (phone_hash);
