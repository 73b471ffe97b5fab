-- Append-only: what was demanded stays as it was.
CREATE TRIGGER billing_dunning_step_no_update BEFORE UPDATE ON billing_dunning_step FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_dunning_step is append-only';
