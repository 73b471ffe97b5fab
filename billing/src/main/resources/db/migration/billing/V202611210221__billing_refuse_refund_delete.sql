-- A refund that was asked for stays in the books, whatever became of it.
CREATE TRIGGER billing_refund_no_delete BEFORE DELETE ON billing_refund FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refunds are never deleted';
