-- Who prepared, closed and reopened which month of which book, and why; never changed.
CREATE TABLE fund_closing_event (
    event_id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT NOT NULL,
    month INT NOT NULL COMMENT 'as in 202611',
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id BIGINT NOT NULL,
    user_name VARCHAR(60) NOT NULL,
    reason VARCHAR(200) NOT NULL DEFAULT '',
    happened_at DATETIME(6) NOT NULL,
    CONSTRAINT fund_closing_event_kind CHECK (kind IN ('YEAR_PREPARED', 'CLOSED', 'REOPENING_ASKED', 'REOPENED')),
    INDEX fund_closing_event_month (book_id, month, event_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
