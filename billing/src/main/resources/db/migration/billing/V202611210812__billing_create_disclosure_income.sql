-- Income from the owners' common parts and what became of it (Civil Code 282, 943).
CREATE TABLE billing_disclosure_income (
    disclosure_id BIGINT NOT NULL,
    line_no SMALLINT NOT NULL,
    source VARCHAR(60) NOT NULL,
    amount_fen BIGINT NOT NULL COMMENT 'after reasonable costs',
    spent_on VARCHAR(255) NOT NULL,
    PRIMARY KEY (disclosure_id, line_no),
    CONSTRAINT billing_disclosure_income_amount CHECK (amount_fen >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
