-- How a repair's cost falls on the units, to the fen; the two parts make the share.
CREATE TABLE fund_withdrawal_share (
    withdrawal_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    account_id BIGINT NOT NULL COMMENT '0 for a unit without a sub-account',
    book_id BIGINT NOT NULL COMMENT '0 for a unit without a sub-account',
    area_hundredths BIGINT NOT NULL,
    share_fen BIGINT NOT NULL,
    from_account_fen BIGINT NOT NULL,
    self_pay_fen BIGINT NOT NULL,
    PRIMARY KEY (withdrawal_id, unit_id),
    CONSTRAINT fund_withdrawal_share_parts CHECK (from_account_fen >= 0 AND self_pay_fen >= 0
        AND share_fen = from_account_fen + self_pay_fen),
    INDEX fund_withdrawal_share_account (account_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
