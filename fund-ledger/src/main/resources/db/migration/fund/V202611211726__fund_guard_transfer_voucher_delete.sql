-- A voucher is followed by its reversal, never changed.
CREATE TRIGGER fund_transfer_voucher_no_delete BEFORE DELETE ON fund_transfer_voucher FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_transfer_voucher is append-only';
