-- A household is settled in the latest month in which money for its bill counts, whatever the order of recording.
ALTER TABLE billing_open_item
    ADD COLUMN counted_period INT NOT NULL DEFAULT 0 COMMENT 'yyyymm of the latest money; 0 before any';
