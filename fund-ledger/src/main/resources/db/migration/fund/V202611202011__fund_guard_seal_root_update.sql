-- The log only grows.
CREATE TRIGGER fund_seal_root_no_update BEFORE UPDATE ON fund_seal_root FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_seal_root is append-only';
