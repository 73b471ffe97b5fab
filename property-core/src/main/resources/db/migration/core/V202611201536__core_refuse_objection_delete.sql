-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_objection_no_delete BEFORE DELETE ON decision_objection FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_objection is append-only';
