-- Append-only: evidence is only added to.
CREATE TRIGGER billing_dunning_service_no_delete BEFORE DELETE ON billing_dunning_service FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'billing_dunning_service is append-only';
