-- Rates of a past day need the day the money counts and, to be read of a few compounds alone, the compound of the bill.
ALTER TABLE billing_allocation
    ADD COLUMN compound_id BIGINT NULL,
    ADD COLUMN counted_on DATE NULL COMMENT 'in counted_period: the day of receipt, but not before the month of the item';
