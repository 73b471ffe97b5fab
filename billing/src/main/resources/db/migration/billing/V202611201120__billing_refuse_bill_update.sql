-- Bills are append-only: a mistake gets a reversing row.
CREATE TRIGGER billing_bill_no_update BEFORE UPDATE ON billing_bill FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bills are append-only';
