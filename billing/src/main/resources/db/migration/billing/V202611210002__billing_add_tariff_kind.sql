-- A price is one of five kinds; bands stand in billing_tariff_tier, price_e4 is then the first one's. An end is checked like a price.
ALTER TABLE billing_tariff
    ADD COLUMN price_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PER_AREA',
    ADD COLUMN rejection VARCHAR(255) NULL COMMENT 'why it was sent back',
    ADD COLUMN end_on DATE NULL COMMENT 'first day without this price, as proposed',
    ADD COLUMN end_reason VARCHAR(255) NULL,
    ADD COLUMN end_proposed_by BIGINT NULL,
    ADD COLUMN end_checked_by BIGINT NULL COMMENT 'null while the end is only proposed',
    ADD CONSTRAINT billing_tariff_kind CHECK (price_kind IN ('PER_AREA', 'PER_UNIT', 'PER_SPACE', 'FIXED', 'TIERED')),
    ADD CONSTRAINT billing_tariff_end_persons CHECK (end_checked_by IS NULL OR end_checked_by <> end_proposed_by);
