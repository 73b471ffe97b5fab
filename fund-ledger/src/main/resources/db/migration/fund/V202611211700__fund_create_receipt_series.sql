-- A series of numbered receipts; its row is locked while a range of it is received, so that no two ranges overlap.
CREATE TABLE fund_receipt_series (
    series VARCHAR(20) NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
