-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_tally_no_delete BEFORE DELETE ON decision_tally FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_tally is append-only';
