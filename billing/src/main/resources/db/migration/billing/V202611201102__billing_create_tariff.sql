-- Price per square metre and month from a day on, valid once a second person approved; the latest approved one counts.
CREATE TABLE billing_tariff (
    tariff_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    compound_id BIGINT NOT NULL,
    fee_item_id SMALLINT NOT NULL,
    price_e4 BIGINT NOT NULL COMMENT '0.0001 yuan per square metre and month',
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL COMMENT 'exclusive; 9999-12-31 while it lasts',
    basis VARCHAR(255) NOT NULL COMMENT 'contract clause or decision the price rests on',
    state VARCHAR(10) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_by_organisation BIGINT NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    checked_by BIGINT NULL COMMENT 'null while proposed',
    checked_at DATETIME(6) NULL COMMENT 'null while proposed',
    approved_from DATE NULL COMMENT 'valid_from once approved; makes one approved tariff a day',
    CONSTRAINT billing_tariff_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CONSTRAINT billing_tariff_price CHECK (price_e4 > 0),
    CONSTRAINT billing_tariff_period CHECK (valid_from < valid_until),
    CONSTRAINT billing_tariff_two_persons CHECK (checked_by IS NULL OR checked_by <> proposed_by),
    UNIQUE INDEX billing_tariff_key (business_key),
    UNIQUE INDEX billing_tariff_day (compound_id, fee_item_id, approved_from)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
