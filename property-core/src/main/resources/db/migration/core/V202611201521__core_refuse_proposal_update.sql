-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_proposal_no_update BEFORE UPDATE ON decision_proposal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_proposal is append-only';
