-- What each sub-account gets of an income, computed when it is recorded and agreed to by a second person.
CREATE TABLE fund_public_income_share (
    income_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    area_hundredths BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (income_id, account_id),
    CONSTRAINT fund_public_income_share_amount CHECK (amount_fen >= 0),
    INDEX fund_public_income_share_account (account_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
