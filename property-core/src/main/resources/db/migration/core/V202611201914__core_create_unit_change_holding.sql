-- Who owns what of a merged unit where the old ones had different owners; none where they had the same.
CREATE TABLE estate_unit_change_holding (
    change_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    PRIMARY KEY (change_id, person_id),
    CONSTRAINT estate_unit_change_holding_fraction CHECK (numerator > 0 AND numerator <= denominator)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
