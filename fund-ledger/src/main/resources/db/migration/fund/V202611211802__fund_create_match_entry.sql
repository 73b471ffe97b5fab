-- The bank's side of a match; the second key lets an entry stand in one match in force at most.
CREATE TABLE fund_match_entry (
    match_id BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    undone BIGINT NOT NULL DEFAULT 0 COMMENT '0 in force, afterwards the match itself',
    PRIMARY KEY (match_id, entry_id),
    CONSTRAINT fund_match_entry_undone CHECK (undone IN (0, match_id)),
    UNIQUE INDEX fund_match_entry_once (entry_id, undone)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
