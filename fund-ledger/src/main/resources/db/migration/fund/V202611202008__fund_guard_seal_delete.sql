-- The log only grows.
CREATE TRIGGER fund_seal_no_delete BEFORE DELETE ON fund_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_seal is append-only';
