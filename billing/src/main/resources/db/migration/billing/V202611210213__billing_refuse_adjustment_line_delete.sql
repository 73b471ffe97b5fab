-- A reversal is never edited; a mistake is billed again.
CREATE TRIGGER billing_adjustment_line_no_delete BEFORE DELETE ON billing_adjustment_line FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'adjustment lines are append-only';
