-- One number with its unit and clause, from a day on; LOCAL means that the nation leaves it to the place.
CREATE TABLE policy_parameter (
    profile_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from DATE NOT NULL,
    value BIGINT NOT NULL,
    unit VARCHAR(24) NOT NULL,
    clause VARCHAR(255) NOT NULL,
    basis VARCHAR(8) NOT NULL,
    PRIMARY KEY (profile_code, name, valid_from),
    CONSTRAINT policy_parameter_basis CHECK (basis IN ('LAW', 'LOCAL')),
    FOREIGN KEY policy_parameter_profile (profile_code) REFERENCES policy_profile (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
