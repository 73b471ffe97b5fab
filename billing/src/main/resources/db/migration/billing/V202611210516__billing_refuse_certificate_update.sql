-- What was certified stays as it was certified.
CREATE TRIGGER billing_reconciliation_certificate_no_update BEFORE UPDATE ON billing_reconciliation_certificate
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_reconciliation_certificate is append-only';
