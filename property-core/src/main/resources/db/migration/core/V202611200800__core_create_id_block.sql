-- One row from which all instances take blocks of ids.
CREATE TABLE property_id_block (
    name VARCHAR(32) NOT NULL PRIMARY KEY,
    next_id BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
