-- A voucher is followed by another, never changed.
CREATE TRIGGER fund_reversal_no_delete BEFORE DELETE ON fund_reversal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_reversal is append-only';
