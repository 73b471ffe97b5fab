-- A resolution of the owners and its use are facts; a correction is a new resolution.
CREATE TRIGGER certificate_issued_no_update BEFORE UPDATE ON certificate_issued
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'certificate_issued is append-only';
