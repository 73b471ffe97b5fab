-- A step stays as it was taken.
CREATE TRIGGER billing_month_step_no_update BEFORE UPDATE ON billing_month_step FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'steps of months are append-only';
