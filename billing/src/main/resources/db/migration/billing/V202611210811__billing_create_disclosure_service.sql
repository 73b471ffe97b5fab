-- What was given for the fee: the matter, the standard agreed on, how it was performed. Rows are written with the draft.
CREATE TABLE billing_disclosure_service (
    disclosure_id BIGINT NOT NULL,
    line_no SMALLINT NOT NULL,
    matter VARCHAR(60) NOT NULL,
    standard VARCHAR(255) NOT NULL,
    performance VARCHAR(255) NOT NULL,
    PRIMARY KEY (disclosure_id, line_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
