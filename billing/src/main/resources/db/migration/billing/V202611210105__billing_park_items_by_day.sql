-- A unit is set aside with the items and days it cannot be billed for, for whatever reason the computation gives.
ALTER TABLE billing_run_parked
    DROP CONSTRAINT billing_run_parked_reason,
    ADD COLUMN items VARCHAR(40) NOT NULL DEFAULT '' COMMENT 'ids of fee items with commas; empty for all',
    ADD COLUMN first_on DATE NULL COMMENT 'null in runs prepared before days were told',
    ADD COLUMN last_on DATE NULL COMMENT 'null in runs prepared before days were told';
