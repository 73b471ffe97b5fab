-- A receipt that was handed out is voided at most, never changed.
CREATE TRIGGER fund_receipt_no_update BEFORE UPDATE ON fund_receipt FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_receipt is append-only';
