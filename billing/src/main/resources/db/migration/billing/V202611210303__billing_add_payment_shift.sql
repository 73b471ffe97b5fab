-- Money taken at the counter belongs to the cashier's shift; what came in another way has none.
ALTER TABLE billing_payment
    ADD COLUMN shift_id BIGINT NULL COMMENT 'null unless taken at the counter',
    ADD INDEX billing_payment_shift (shift_id);
