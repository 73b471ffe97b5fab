-- What was frozen or written down stays as it was.
CREATE TRIGGER decision_owner_group_no_update BEFORE UPDATE ON decision_owner_group FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_owner_group is append-only';
