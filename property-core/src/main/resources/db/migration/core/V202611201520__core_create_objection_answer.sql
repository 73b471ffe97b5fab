-- What staff answered, once; an upheld objection makes the decision fail.
CREATE TABLE decision_objection_answer (
    objection_id BIGINT NOT NULL PRIMARY KEY,
    is_upheld BOOLEAN NOT NULL,
    body VARCHAR(1000) NOT NULL,
    answered_by BIGINT NOT NULL,
    answered_by_name VARCHAR(60) NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    FOREIGN KEY decision_objection_answer_fk (objection_id) REFERENCES decision_objection (objection_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
