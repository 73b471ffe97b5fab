-- Which editions of GB/T 2260 have been loaded; the row is also the lock between two instances that start together.
CREATE TABLE place_edition (
    edition VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    loaded_at DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
