-- Shares as believed now; use valid_from <= day and day < valid_until.
CREATE VIEW registry_ownership AS
SELECT s.unit_id, s.person_id, p.name AS person_name, p.kind AS person_kind, s.numerator, s.denominator,
    s.valid_from, s.valid_until
FROM ownership_share s
JOIN party_person p ON p.person_id = s.person_id
WHERE s.superseded_at = '9999-12-31 00:00:00';
