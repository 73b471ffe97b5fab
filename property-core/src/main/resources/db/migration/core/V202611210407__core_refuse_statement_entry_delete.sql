-- What a bank has reported is a fact and stays.
CREATE TRIGGER statement_entry_no_delete BEFORE DELETE ON statement_entry
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'statement_entry is append-only';
