-- Rows of handover_acceptance are written once.
CREATE TRIGGER handover_acceptance_no_delete BEFORE DELETE ON handover_acceptance FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'handover_acceptance is append-only';
