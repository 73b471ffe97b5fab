-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_objection_answer_no_update BEFORE UPDATE ON decision_objection_answer FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_objection_answer is append-only';
