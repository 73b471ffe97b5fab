-- The log only grows.
CREATE TRIGGER fund_seal_tile_no_update BEFORE UPDATE ON fund_seal_tile FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_seal_tile is append-only';
