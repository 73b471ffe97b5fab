-- What was asked of a file of units: by whom, and the compound of rows that name none.
CREATE TABLE import_unit_file (
    file_id BIGINT NOT NULL PRIMARY KEY,
    default_compound VARCHAR(120) NOT NULL,
    maker_id BIGINT NOT NULL COMMENT 'who chose the mapping',
    user_id BIGINT NOT NULL COMMENT 'for whom the work is done',
    user_name VARCHAR(120) NOT NULL,
    user_role VARCHAR(24) NOT NULL,
    organisation_id BIGINT NULL COMMENT 'null for an administrator',
    mapped_at DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
