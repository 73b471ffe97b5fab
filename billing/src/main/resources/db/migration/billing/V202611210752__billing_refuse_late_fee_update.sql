-- Append-only: what was charged is given up by an adjustment of its bill.
CREATE TRIGGER billing_late_fee_no_update BEFORE UPDATE ON billing_late_fee FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_late_fee is append-only';
