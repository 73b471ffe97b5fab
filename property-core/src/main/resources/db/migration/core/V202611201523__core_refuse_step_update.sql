-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_step_no_update BEFORE UPDATE ON decision_step FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_step is append-only';
