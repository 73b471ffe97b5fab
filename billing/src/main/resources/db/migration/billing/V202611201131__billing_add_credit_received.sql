-- Credit counts when the month of the bill it pays arrives, but never before its money was received.
ALTER TABLE billing_credit
    ADD COLUMN received_period INT NOT NULL DEFAULT 190001 COMMENT 'yyyymm of the latest money in it';
