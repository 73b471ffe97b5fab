-- What was agreed to is what is posted.
CREATE TRIGGER fund_public_income_share_no_delete BEFORE DELETE ON fund_public_income_share FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_public_income_share is append-only';
