-- Bills taken back whole; the days they billed may be billed again, and nobody pays or adjusts them any more.
CREATE TABLE billing_bill_void (
    bill_id BIGINT NOT NULL PRIMARY KEY,
    adjustment_id BIGINT NOT NULL,
    voided_on DATE NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    UNIQUE INDEX billing_bill_void_adjustment (adjustment_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
