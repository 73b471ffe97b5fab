-- An opening is followed by a reversal, never changed.
CREATE TRIGGER billing_opening_no_update BEFORE UPDATE ON billing_opening FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_opening is append-only';
