-- Append-only: what was said stays said.
CREATE TRIGGER billing_dispute_step_no_delete BEFORE DELETE ON billing_dispute_step FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_dispute_step is append-only';
