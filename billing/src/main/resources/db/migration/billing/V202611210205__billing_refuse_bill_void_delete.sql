-- A bill taken back stays so.
CREATE TRIGGER billing_bill_void_no_delete BEFORE DELETE ON billing_bill_void FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'voided bills are append-only';
