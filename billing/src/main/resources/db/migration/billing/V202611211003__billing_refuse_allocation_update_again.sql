-- Allocations are append-only: a mistake gets a reversing row.
CREATE TRIGGER billing_allocation_no_update BEFORE UPDATE ON billing_allocation FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'allocations are append-only';
