-- Invoice lines are never changed; a red letter takes them back.
CREATE TRIGGER billing_refuse_invoice_line_update BEFORE UPDATE ON billing_invoice_line FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_invoice_line is append-only';
