-- A title of the general ledger may have more than one account: 1001 has one for the money at call, one for time deposits.
ALTER TABLE fund_account
    ADD COLUMN detail VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
        COMMENT 'empty for the account that everything uses; TIME_DEPOSIT below 1001',
    DROP CONSTRAINT fund_account_place,
    ADD UNIQUE INDEX fund_account_place (book_id, title_code, unit_id, part, detail);
