-- The years whose holidays the State Council has published; a year without a row is not known and is never guessed.
CREATE TABLE property_calendar_year (
    year SMALLINT NOT NULL PRIMARY KEY,
    notice VARCHAR(255) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
