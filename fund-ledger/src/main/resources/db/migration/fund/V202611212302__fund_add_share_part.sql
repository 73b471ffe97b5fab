-- A sold public unit bears its share from two purses, by what both have deposited (art. 20); 0 where there is one.
ALTER TABLE fund_withdrawal_share
    ADD COLUMN part VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OWNER',
    ADD COLUMN part_deposit_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'what this side of the units in scope has deposited',
    ADD COLUMN all_deposit_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'what both sides have deposited; 0 where nothing is split',
    ADD CONSTRAINT fund_withdrawal_share_part CHECK (part IN ('OWNER', 'SELLER')),
    DROP PRIMARY KEY, ADD PRIMARY KEY (withdrawal_id, unit_id, part);
