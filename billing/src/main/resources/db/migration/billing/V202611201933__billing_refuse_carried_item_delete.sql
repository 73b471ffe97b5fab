-- What was carried over is never changed; another change carries it on.
CREATE TRIGGER billing_carried_item_no_delete BEFORE DELETE ON billing_carried_item
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_carried_item is append-only';
