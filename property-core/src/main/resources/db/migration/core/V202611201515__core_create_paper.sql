-- A printed ballot paper; its token cannot be guessed, so that a paper proves which unit it was printed for.
CREATE TABLE decision_paper (
    decision_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    paper_number VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_by BIGINT NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    PRIMARY KEY (decision_id, unit_id),
    UNIQUE INDEX decision_paper_number (paper_number),
    UNIQUE INDEX decision_paper_token (token),
    FOREIGN KEY decision_paper_proposal (decision_id) REFERENCES decision_proposal (decision_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
