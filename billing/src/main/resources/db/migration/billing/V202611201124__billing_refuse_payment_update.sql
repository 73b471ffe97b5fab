-- Payments are append-only: a mistake gets a reversing row.
CREATE TRIGGER billing_payment_no_update BEFORE UPDATE ON billing_payment FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'payments are append-only';
