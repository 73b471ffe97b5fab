-- One set of books per custodian and kind of housing (财会〔2020〕7号 keeps the two apart).
CREATE TABLE fund_book (
    book_id BIGINT NOT NULL PRIMARY KEY,
    custodian_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    name VARCHAR(120) NOT NULL,
    opened_on DATE NOT NULL,
    CONSTRAINT fund_book_kind CHECK (kind IN ('COMMODITY', 'PUBLIC_HOUSING')),
    UNIQUE INDEX fund_book_custodian (custodian_id, kind)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
