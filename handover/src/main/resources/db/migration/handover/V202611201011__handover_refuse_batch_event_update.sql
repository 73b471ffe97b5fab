-- Rows of handover_batch_event are written once.
CREATE TRIGGER handover_batch_event_no_update BEFORE UPDATE ON handover_batch_event FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'handover_batch_event is append-only';
