-- Bill items are append-only: a mistake gets a reversing row.
CREATE TRIGGER billing_bill_item_no_delete BEFORE DELETE ON billing_bill_item FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bill items are append-only';
