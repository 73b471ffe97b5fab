-- The only row that changes when money moves; narrow. The last CHECK is the last guard against overdrafts.
CREATE TABLE fund_balance (
    account_id BIGINT NOT NULL PRIMARY KEY,
    balance_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'debit positive',
    held_fen BIGINT NOT NULL DEFAULT 0,
    last_sequence BIGINT NOT NULL DEFAULT 0,
    overdraft_sign TINYINT NOT NULL COMMENT '0 free, 1 never below zero in debit, -1 never below zero in credit',
    CONSTRAINT fund_balance_sign CHECK (overdraft_sign IN (-1, 0, 1)),
    CONSTRAINT fund_balance_held CHECK (held_fen >= 0),
    CONSTRAINT fund_balance_available CHECK (overdraft_sign = 0 OR overdraft_sign * balance_fen >= held_fen)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
