-- Why each amount; its key is the guard that a unit is billed once for an item and month. Reversals count sequence_no on.
CREATE TABLE billing_bill_item (
    period INT NOT NULL COMMENT 'yyyymm',
    unit_id BIGINT NOT NULL,
    fee_item_id SMALLINT NOT NULL,
    sequence_no SMALLINT NOT NULL COMMENT '0 for what the run billed',
    bill_id BIGINT NOT NULL,
    tariff_id BIGINT NOT NULL,
    price_e4 BIGINT NOT NULL COMMENT '0.0001 yuan per square metre and month',
    area_hundredths BIGINT NOT NULL,
    days_billed TINYINT NOT NULL,
    days_in_month TINYINT NOT NULL,
    amount_fen BIGINT NOT NULL COMMENT 'area x price x days / days in month, rounded half up to the fen',
    PRIMARY KEY (period, unit_id, fee_item_id, sequence_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
