-- What was said was said.
CREATE TRIGGER fund_review_step_no_delete BEFORE DELETE ON fund_review_step FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fund_review_step is append-only';
