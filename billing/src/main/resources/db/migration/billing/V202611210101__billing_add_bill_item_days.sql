-- A line covers contiguous days of its month, from first_day on for days_billed days, and says what relief took off it.
ALTER TABLE billing_bill_item
    ADD COLUMN first_day TINYINT NOT NULL DEFAULT 1 COMMENT 'day of the month',
    ADD COLUMN relief_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'taken off already: amount_fen is what is due',
    ADD COLUMN relief_id BIGINT NOT NULL DEFAULT 0 COMMENT '0 without relief';
