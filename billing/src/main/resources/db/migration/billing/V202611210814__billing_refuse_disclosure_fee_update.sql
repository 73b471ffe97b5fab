-- What was disclosed stays as it was disclosed.
CREATE TRIGGER billing_disclosure_fee_no_update BEFORE UPDATE ON billing_disclosure_fee FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disclosed figures are never changed';
