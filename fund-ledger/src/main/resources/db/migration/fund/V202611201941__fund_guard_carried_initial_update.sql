-- What was carried over is never changed; another change carries it on.
CREATE TRIGGER fund_carried_initial_no_update BEFORE UPDATE ON fund_carried_initial FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_carried_initial is append-only';
