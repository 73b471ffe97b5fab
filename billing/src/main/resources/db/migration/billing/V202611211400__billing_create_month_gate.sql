-- How far an issuer's months are closed: a row per issuer, held shared by whoever writes into months, exclusively by a close.
CREATE TABLE billing_month_gate (
    issuer_id BIGINT NOT NULL PRIMARY KEY,
    closed_until INT NOT NULL COMMENT 'yyyymm: this month and all before are closed unless reopened; 0 while none is'
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
