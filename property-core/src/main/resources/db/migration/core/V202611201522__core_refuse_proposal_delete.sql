-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_proposal_no_delete BEFORE DELETE ON decision_proposal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_proposal is append-only';
