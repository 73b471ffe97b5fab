-- Receipts that no longer count; their numbers stay used. The key lets it happen once.
CREATE TABLE fund_receipt_void (
    receipt_id BIGINT NOT NULL PRIMARY KEY,
    reason VARCHAR(100) NOT NULL,
    voider_id BIGINT NOT NULL,
    voided_at DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
