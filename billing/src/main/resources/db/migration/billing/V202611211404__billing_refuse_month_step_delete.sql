-- A step is never taken out of the history.
CREATE TRIGGER billing_month_step_no_delete BEFORE DELETE ON billing_month_step FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'steps of months are append-only';
