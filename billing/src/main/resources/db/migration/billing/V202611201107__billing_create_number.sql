-- Last number given out per issuer, year and kind; locked by the transaction that uses it, so numbers have no gap.
CREATE TABLE billing_number (
    issuer_id BIGINT NOT NULL,
    kind VARCHAR(8) NOT NULL,
    number_year SMALLINT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (issuer_id, kind, number_year),
    CONSTRAINT billing_number_kind CHECK (kind IN ('BILL', 'RECEIPT'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
