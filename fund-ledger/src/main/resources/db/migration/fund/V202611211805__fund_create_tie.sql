-- Each day's four-way tie of a book: four sums that must be one number, each from its own rows.
CREATE TABLE fund_tie (
    book_id BIGINT NOT NULL,
    tied_on DATE NOT NULL,
    tied_at DATETIME(6) NOT NULL,
    units_fen BIGINT NOT NULL COMMENT 'balances of the units',
    buildings_fen BIGINT NOT NULL COMMENT 'postings of the units, by building',
    ledger_fen BIGINT NOT NULL COMMENT 'control titles of the general ledger',
    bank_fen BIGINT NOT NULL COMMENT 'what of the money at the bank and in bonds is the units''',
    statement_fen BIGINT NOT NULL COMMENT 'what the bank says',
    transit_fen BIGINT NOT NULL COMMENT 'outstanding items: of the books less those of the bank',
    has_statement BOOLEAN NOT NULL COMMENT 'false: no bank account is linked, the bank is the books'' own word',
    faults INT NOT NULL,
    PRIMARY KEY (book_id, tied_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
