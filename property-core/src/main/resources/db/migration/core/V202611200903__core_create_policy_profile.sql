-- A set of policy values of the nation or of one place; a place inherits from the places around it.
CREATE TABLE policy_profile (
    code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    jurisdiction_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null for the nation',
    name VARCHAR(120) NOT NULL,
    document VARCHAR(255) NOT NULL,
    UNIQUE INDEX policy_profile_jurisdiction (jurisdiction_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
