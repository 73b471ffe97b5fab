-- A month of some compounds is read without their history.
ALTER TABLE billing_allocation
    MODIFY COLUMN compound_id BIGINT NOT NULL,
    MODIFY COLUMN counted_on DATE NOT NULL COMMENT 'in counted_period: the day of receipt, but not before the month of the item',
    ADD INDEX billing_allocation_month (compound_id, counted_period, period);
