-- Numbered receipts (专用票据) that a book received from the finance authority; handed out one after the other.
CREATE TABLE fund_receipt_range (
    range_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    series VARCHAR(20) NOT NULL,
    digits TINYINT NOT NULL COMMENT 'how many digits a number is printed with',
    first_no BIGINT NOT NULL,
    last_no BIGINT NOT NULL,
    next_no BIGINT NOT NULL COMMENT 'the next number to hand out; one above the last when none is left',
    received_on DATE NOT NULL,
    receiver_id BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT fund_receipt_range_order CHECK (first_no > 0 AND first_no <= last_no),
    CONSTRAINT fund_receipt_range_next CHECK (next_no BETWEEN first_no AND last_no + 1),
    UNIQUE INDEX fund_receipt_range_key (business_key),
    UNIQUE INDEX fund_receipt_range_first (series, first_no),
    INDEX fund_receipt_range_book (book_id, received_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
