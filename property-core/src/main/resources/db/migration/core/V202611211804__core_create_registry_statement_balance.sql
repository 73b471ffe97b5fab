-- What the bank itself says was left after an entry: the check that no statement is missing in between.
CREATE VIEW registry_statement_balance AS
SELECT e.entry_id, e.account_id, e.booked_on, e.balance_fen
FROM statement_entry e
WHERE e.balance_fen IS NOT NULL;
