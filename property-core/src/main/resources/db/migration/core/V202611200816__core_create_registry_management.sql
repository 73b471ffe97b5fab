-- Agreements; use valid_from <= day and day < valid_until.
CREATE VIEW registry_management AS
SELECT a.agreement_id, a.compound_id, a.organisation_id, a.mode, a.fee_basis, a.valid_from, a.valid_until
FROM management_agreement a;
