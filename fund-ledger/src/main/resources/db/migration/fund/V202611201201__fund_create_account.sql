-- A title of the general ledger (unit_id 0) or the sub-account of a unit; never changed but for its closing day.
CREATE TABLE fund_account (
    account_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    level VARCHAR(8) NOT NULL,
    title_code SMALLINT NOT NULL COMMENT 'for a unit 3001 or 3002, under which its balance stands after the closing',
    compound_id BIGINT NOT NULL DEFAULT 0 COMMENT '0 for the general ledger',
    building_id BIGINT NOT NULL DEFAULT 0 COMMENT '0 for the general ledger',
    unit_id BIGINT NOT NULL DEFAULT 0 COMMENT '0 for the general ledger',
    part VARCHAR(8) NOT NULL DEFAULT 'OWNER' COMMENT 'whose money: the owner or the selling organisation',
    opened_on DATE NOT NULL,
    closed_on DATE NULL COMMENT 'null while open',
    CONSTRAINT fund_account_level CHECK (level IN ('GENERAL', 'UNIT')),
    CONSTRAINT fund_account_part CHECK (part IN ('OWNER', 'SELLER')),
    UNIQUE INDEX fund_account_place (book_id, title_code, unit_id, part),
    INDEX fund_account_compound (compound_id, building_id),
    INDEX fund_account_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
