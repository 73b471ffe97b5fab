-- A change of owners is followed by another, never deleted.
CREATE TRIGGER ownership_change_no_delete BEFORE DELETE ON ownership_change
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ownership_change is append-only';
