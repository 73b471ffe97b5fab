-- A voucher is followed by its reversal, never changed.
CREATE TRIGGER fund_loss_voucher_no_update BEFORE UPDATE ON fund_loss_voucher FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_loss_voucher is append-only';
