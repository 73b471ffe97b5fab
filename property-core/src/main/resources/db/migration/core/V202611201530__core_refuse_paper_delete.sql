-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_paper_no_delete BEFORE DELETE ON decision_paper FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_paper is append-only';
