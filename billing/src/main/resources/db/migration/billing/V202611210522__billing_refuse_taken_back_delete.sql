-- What was taken back stays taken back.
CREATE TRIGGER billing_taken_back_no_delete BEFORE DELETE ON billing_taken_back FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_taken_back is append-only';
