-- A voucher is followed by another, never changed.
CREATE TRIGGER fund_posting_no_update BEFORE UPDATE ON fund_posting FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_posting is append-only';
