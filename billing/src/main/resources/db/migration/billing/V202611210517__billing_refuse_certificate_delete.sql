-- What was certified stays.
CREATE TRIGGER billing_reconciliation_certificate_no_delete BEFORE DELETE ON billing_reconciliation_certificate
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_reconciliation_certificate is append-only';
