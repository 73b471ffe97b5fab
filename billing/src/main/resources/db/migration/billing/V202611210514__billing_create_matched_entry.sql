-- Where each entry stands; its key is the guard that an entry is posted once. OPEN is one whose match was taken back.
CREATE TABLE billing_matched_entry (
    entry_id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    booked_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    state VARCHAR(8) NOT NULL,
    match_id BIGINT NOT NULL COMMENT '0 while open',
    CONSTRAINT billing_matched_entry_state CHECK (state IN ('MATCHED', 'SUSPENSE', 'FEE', 'ASIDE', 'OPEN')),
    INDEX billing_matched_entry_day (account_id, booked_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
