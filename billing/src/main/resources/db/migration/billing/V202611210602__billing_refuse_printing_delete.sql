-- What was printed stays printed.
CREATE TRIGGER billing_printing_no_delete BEFORE DELETE ON billing_printing FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'printings are append-only';
