-- A bill covers whole cycles: a month, a quarter, half a year or a year; period is the first month and this the last.
ALTER TABLE billing_bill
    ADD COLUMN period_to INT NOT NULL DEFAULT (period) COMMENT 'yyyymm, the last month; period for a bill of one month';
