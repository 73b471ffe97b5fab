-- Who was elected into a term, and as what.
CREATE TABLE management_body_member (
    term_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    name VARCHAR(60) NOT NULL,
    office VARCHAR(8) NOT NULL,
    is_owner BOOLEAN NOT NULL,
    PRIMARY KEY (term_id, line_no),
    CONSTRAINT management_body_member_office CHECK (office IN ('DIRECTOR', 'DEPUTY', 'MEMBER')),
    FOREIGN KEY management_body_member_term (term_id) REFERENCES management_body_term (term_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
