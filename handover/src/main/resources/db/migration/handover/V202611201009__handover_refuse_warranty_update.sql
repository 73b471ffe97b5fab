-- Rows of handover_warranty are written once.
CREATE TRIGGER handover_warranty_no_update BEFORE UPDATE ON handover_warranty FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'handover_warranty is append-only';
