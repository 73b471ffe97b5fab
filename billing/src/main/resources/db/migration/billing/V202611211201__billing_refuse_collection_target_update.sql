-- A target is changed by a later one, so that it can be told what was expected of a month that is over.
CREATE TRIGGER billing_collection_target_no_update BEFORE UPDATE ON billing_collection_target FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'collection targets are append-only';
