-- Which money paid which bill item; never changed.
CREATE TABLE billing_allocation (
    allocation_id BIGINT NOT NULL PRIMARY KEY,
    payment_id BIGINT NULL COMMENT 'null when drawn from the unit''s credit',
    bill_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm of the bill',
    fee_item_id SMALLINT NOT NULL,
    sequence_no SMALLINT NOT NULL,
    counted_period INT NOT NULL COMMENT 'yyyymm in which the money counts; a prepayment counts when its month arrives',
    amount_fen BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_allocation_amount CHECK (amount_fen > 0),
    INDEX billing_allocation_bill (bill_id),
    INDEX billing_allocation_payment (payment_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
