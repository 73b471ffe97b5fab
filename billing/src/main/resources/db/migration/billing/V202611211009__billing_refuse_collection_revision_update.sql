-- The log of revisions is append-only.
CREATE TRIGGER billing_collection_revision_no_update BEFORE UPDATE ON billing_collection_revision FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'revisions are append-only';
