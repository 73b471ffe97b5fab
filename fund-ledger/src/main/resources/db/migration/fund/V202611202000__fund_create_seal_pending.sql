-- Vouchers that wait to be sealed: written with the voucher, so that late commits are not missed as with "id > last".
CREATE TABLE fund_seal_pending (
    journal_id BIGINT NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
