-- Every printing of a bill or receipt; the key makes two people who print at once get different numbers.
CREATE TABLE billing_printing (
    kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    document_id BIGINT NOT NULL COMMENT 'bill or payment',
    printing_no INT NOT NULL COMMENT '1 is the original',
    printed_by BIGINT NOT NULL,
    printed_by_organisation BIGINT NOT NULL COMMENT '0 for owners',
    printed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, document_id, printing_no),
    CONSTRAINT billing_printing_kind CHECK (kind IN ('BILL', 'RECEIPT')),
    CONSTRAINT billing_printing_counts CHECK (printing_no > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
