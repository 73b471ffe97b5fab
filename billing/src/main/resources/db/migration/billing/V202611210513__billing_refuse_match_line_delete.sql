-- A match is taken back by lines of the opposite amount, never deleted.
CREATE TRIGGER billing_match_line_no_delete BEFORE DELETE ON billing_match_line FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_match_line is append-only';
