-- What was published stays as it was.
CREATE TRIGGER fund_publication_no_update BEFORE UPDATE ON fund_publication FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_publication is append-only';
