-- The row scope: which organisation sees which compound, and when.
CREATE OR REPLACE VIEW registry_visible_compound AS
SELECT o.organisation_id, c.compound_id, DATE '1900-01-01' AS valid_from, DATE '9999-12-31' AS valid_until
FROM party_organisation o
JOIN estate_compound c ON c.street_code LIKE CONCAT(o.jurisdiction_code, '%')
WHERE o.kind IN ('STREET_OFFICE', 'HOUSING_AUTHORITY', 'FUND_CUSTODIAN')
UNION ALL
SELECT a.organisation_id, a.compound_id, a.valid_from, a.valid_until
FROM management_agreement a
WHERE a.organisation_id IS NOT NULL
UNION ALL
SELECT c.committee_id, c.compound_id, DATE '1900-01-01', DATE '9999-12-31'
FROM estate_compound c
WHERE c.committee_id IS NOT NULL;
