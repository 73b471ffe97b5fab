-- A ballot is withdrawn, never deleted.
CREATE TRIGGER decision_ballot_no_delete BEFORE DELETE ON decision_ballot FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision_ballot is withdrawn, not deleted';
