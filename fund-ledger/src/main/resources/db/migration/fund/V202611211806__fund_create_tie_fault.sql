-- Where a day's tie of a book is wrong, as deep down as it can be said.
CREATE TABLE fund_tie_fault (
    book_id BIGINT NOT NULL,
    tied_on DATE NOT NULL,
    fault_no INT NOT NULL,
    level VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(160) NOT NULL,
    expected_fen BIGINT NOT NULL,
    found_fen BIGINT NOT NULL,
    PRIMARY KEY (book_id, tied_on, fault_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
