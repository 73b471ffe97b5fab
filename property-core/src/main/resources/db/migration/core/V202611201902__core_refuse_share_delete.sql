-- What was once believed stays for "as known then".
CREATE TRIGGER ownership_share_no_delete BEFORE DELETE ON ownership_share
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ownership_share is append-only';
