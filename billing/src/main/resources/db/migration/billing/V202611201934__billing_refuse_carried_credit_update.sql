-- What was carried over is never changed; another change carries it on.
CREATE TRIGGER billing_carried_credit_no_update BEFORE UPDATE ON billing_carried_credit
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_carried_credit is append-only';
