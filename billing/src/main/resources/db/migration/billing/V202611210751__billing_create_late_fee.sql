-- What was charged for being late, for each item and month once, and on which bill; never changed.
CREATE TABLE billing_late_fee (
    unit_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm of the overdue item',
    fee_item_id SMALLINT NOT NULL,
    sequence_no SMALLINT NOT NULL,
    late_month INT NOT NULL COMMENT 'yyyymm up to whose end it is charged',
    bill_id BIGINT NOT NULL COMMENT 'the bill of the late fee',
    accrued_fen BIGINT NOT NULL COMMENT 'in all up to the end of the month, at most the principal',
    amount_fen BIGINT NOT NULL COMMENT 'accrued_fen less what was charged before',
    PRIMARY KEY (unit_id, period, fee_item_id, sequence_no, late_month),
    INDEX billing_late_fee_bill (bill_id),
    CONSTRAINT billing_late_fee_amount CHECK (amount_fen > 0 AND amount_fen <= accrued_fen)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
