-- What was frozen or written down stays as it was.
CREATE TRIGGER decision_roll_unit_no_delete BEFORE DELETE ON decision_roll_unit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_roll_unit is append-only';
