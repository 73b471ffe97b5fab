-- What was handed over stands as it was handed over.
CREATE TRIGGER fund_transfer_line_no_delete BEFORE DELETE ON fund_transfer_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_transfer_line is append-only';
