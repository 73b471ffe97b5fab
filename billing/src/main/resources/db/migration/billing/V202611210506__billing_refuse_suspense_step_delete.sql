-- A step is never rewritten; another one follows it.
CREATE TRIGGER billing_suspense_step_no_delete BEFORE DELETE ON billing_suspense_step FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_suspense_step is append-only';
