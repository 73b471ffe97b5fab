-- The books' side of a match; the second key lets a line stand in one match in force at most.
CREATE TABLE fund_match_line (
    match_id BIGINT NOT NULL,
    journal_id BIGINT NOT NULL,
    line_no SMALLINT UNSIGNED NOT NULL,
    undone BIGINT NOT NULL DEFAULT 0 COMMENT '0 in force, afterwards the match itself',
    PRIMARY KEY (match_id, journal_id, line_no),
    CONSTRAINT fund_match_line_undone CHECK (undone IN (0, match_id)),
    UNIQUE INDEX fund_match_line_once (journal_id, line_no, undone)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
