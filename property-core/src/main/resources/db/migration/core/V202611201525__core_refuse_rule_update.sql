-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_rule_no_update BEFORE UPDATE ON decision_rule FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_rule is append-only';
