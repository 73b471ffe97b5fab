-- A change of owners is followed by another, never edited.
CREATE TRIGGER ownership_change_no_update BEFORE UPDATE ON ownership_change
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ownership_change is append-only';
