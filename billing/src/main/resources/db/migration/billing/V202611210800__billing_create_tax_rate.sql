-- How an issuer is taxed for an item from a day on; the latest that has begun counts, rows are never changed.
CREATE TABLE billing_tax_rate (
    issuer_id BIGINT NOT NULL,
    fee_item_id SMALLINT NOT NULL,
    valid_from DATE NOT NULL,
    treatment VARCHAR(12) NOT NULL,
    tax_code VARCHAR(19) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'code of goods and services, 19 digits',
    set_by BIGINT NOT NULL,
    set_at DATETIME(6) NOT NULL,
    PRIMARY KEY (issuer_id, fee_item_id, valid_from),
    CONSTRAINT billing_tax_rate_treatment CHECK (treatment IN ('GENERAL', 'SIMPLIFIED', 'SMALL_SCALE', 'NOT_TAXED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
