-- Money that arrived is never forgotten.
CREATE TRIGGER billing_suspense_no_delete BEFORE DELETE ON billing_suspense FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_suspense is append-only';
