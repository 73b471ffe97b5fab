-- GB/T 2260 tree; codes have 2, 4, 6, 9 or 12 digits so that an area contains what its code prefixes.
CREATE TABLE place_jurisdiction (
    code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    parent_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null for a province',
    level VARCHAR(10) NOT NULL,
    name VARCHAR(100) NOT NULL,
    CONSTRAINT place_jurisdiction_level CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY', 'STREET', 'COMMUNITY')),
    INDEX place_jurisdiction_children (parent_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
