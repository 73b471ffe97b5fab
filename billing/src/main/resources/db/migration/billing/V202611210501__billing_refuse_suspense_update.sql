-- What arrived does not change; steps tell what became of it.
CREATE TRIGGER billing_suspense_no_update BEFORE UPDATE ON billing_suspense FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_suspense is append-only';
