-- How an item is rounded and shared within a month is a named rule of the item, not of the code.
ALTER TABLE billing_fee_item
    ADD COLUMN rounding VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'HALF_UP_FEN',
    ADD COLUMN proration VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'BY_DAY',
    ADD CONSTRAINT billing_fee_item_rounding CHECK (rounding IN ('HALF_UP_FEN', 'HALF_UP_JIAO', 'HALF_UP_YUAN', 'DOWN_FEN', 'DOWN_JIAO')),
    ADD CONSTRAINT billing_fee_item_proration CHECK (proration IN ('BY_DAY', 'WHOLE_MONTH'));
