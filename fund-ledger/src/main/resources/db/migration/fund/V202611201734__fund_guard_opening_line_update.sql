-- An opening is followed by a reversal, never changed.
CREATE TRIGGER fund_opening_line_no_update BEFORE UPDATE ON fund_opening_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_opening_line is append-only';
