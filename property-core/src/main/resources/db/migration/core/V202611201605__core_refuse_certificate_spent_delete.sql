-- A resolution of the owners and its use are facts; a correction is a new resolution.
CREATE TRIGGER certificate_spent_no_delete BEFORE DELETE ON certificate_spent
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'certificate_spent is append-only';
