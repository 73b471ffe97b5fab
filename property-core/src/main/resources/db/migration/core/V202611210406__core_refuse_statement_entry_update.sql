-- What a bank has reported is a fact; a correction is another entry.
CREATE TRIGGER statement_entry_no_update BEFORE UPDATE ON statement_entry
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'statement_entry is append-only';
