-- Compounds in bundles; use valid_from <= day and day < valid_until.
CREATE VIEW registry_bundle_member AS
SELECT m.compound_id, m.bundle_id, b.name AS bundle_name, b.organisation_id, m.valid_from, m.valid_until
FROM management_bundle_member m
JOIN management_bundle b ON b.bundle_id = m.bundle_id;
