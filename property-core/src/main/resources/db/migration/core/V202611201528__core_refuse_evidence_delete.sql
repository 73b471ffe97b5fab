-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_evidence_no_delete BEFORE DELETE ON decision_evidence FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_evidence is append-only';
