-- Which key file the ciphertexts were made with; the key itself is never in the database.
CREATE TABLE party_personal_key (
    name VARCHAR(16) NOT NULL PRIMARY KEY,
    fingerprint BINARY(32) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
