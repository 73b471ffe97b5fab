-- What was published stays as it was.
CREATE TRIGGER fund_publication_withdrawal_no_delete BEFORE DELETE ON fund_publication_withdrawal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_publication_withdrawal is append-only';
