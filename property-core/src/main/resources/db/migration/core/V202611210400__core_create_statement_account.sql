-- An account whose statements an organisation imports: at a bank, or as a merchant of WeChat or Alipay.
CREATE TABLE statement_account (
    account_id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL COMMENT 'BANK, WECHAT, ALIPAY',
    purpose VARCHAR(8) NOT NULL COMMENT 'FEE, FUND: the two never share an account',
    account_number VARCHAR(64) NOT NULL,
    name VARCHAR(120) NOT NULL,
    map_id BIGINT NULL COMMENT 'the column map its files are tried with first',
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    UNIQUE KEY statement_account_number (organisation_id, kind, account_number),
    CHECK (kind IN ('BANK', 'WECHAT', 'ALIPAY')),
    CHECK (purpose IN ('FEE', 'FUND'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
