-- The accounts whose statements are imported, for other modules.
CREATE VIEW registry_statement_account AS
SELECT a.account_id, a.organisation_id, a.kind, a.purpose, a.account_number, a.name
FROM statement_account a;
