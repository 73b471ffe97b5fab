-- What other modules may read of organisations.
CREATE VIEW registry_organisation AS
SELECT o.organisation_id, o.kind, o.name, o.jurisdiction_code
FROM party_organisation o;
