-- Months that were closed and are open again; a row goes when its month is closed once more.
CREATE TABLE billing_reopened_month (
    issuer_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    PRIMARY KEY (issuer_id, period)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
