-- Votes are append-only: a correction is a new row.
CREATE TRIGGER decision_ballot_event_no_delete BEFORE DELETE ON decision_ballot_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_ballot_event is append-only';
