-- What the register itself says, in the form of a source, to compare a file with compounds that came from no file.
CREATE VIEW import_registered_value AS
SELECT business_key, 'NAME' COLLATE utf8mb4_0900_as_cs AS field, name AS published FROM estate_compound
UNION ALL
SELECT business_key, 'BUILT_YEAR' COLLATE utf8mb4_0900_as_cs,
    CAST(built_year AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_0900_as_cs
FROM estate_compound WHERE built_year IS NOT NULL
UNION ALL
SELECT business_key, 'BUILDINGS' COLLATE utf8mb4_0900_as_cs,
    CAST(declared_buildings AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_0900_as_cs
FROM estate_compound WHERE declared_buildings IS NOT NULL
UNION ALL
SELECT business_key, 'HOUSEHOLDS' COLLATE utf8mb4_0900_as_cs,
    CAST(declared_households AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_0900_as_cs
FROM estate_compound WHERE declared_households IS NOT NULL;
