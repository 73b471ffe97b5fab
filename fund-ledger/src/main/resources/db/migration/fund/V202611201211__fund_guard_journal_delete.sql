-- A voucher is followed by another, never changed.
CREATE TRIGGER fund_journal_no_delete BEFORE DELETE ON fund_journal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_journal is append-only';
