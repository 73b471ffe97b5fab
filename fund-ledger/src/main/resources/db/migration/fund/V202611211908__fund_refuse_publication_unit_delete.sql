-- What was published stays as it was.
CREATE TRIGGER fund_publication_unit_no_delete BEFORE DELETE ON fund_publication_unit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_publication_unit is append-only';
