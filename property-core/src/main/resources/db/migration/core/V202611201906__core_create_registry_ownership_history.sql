-- Shares in both times: valid_from <= day < valid_until, as known at recorded_at <= T < superseded_at.
CREATE VIEW registry_ownership_history AS
SELECT s.share_id, s.unit_id, s.person_id, p.name AS person_name, p.kind AS person_kind, s.numerator, s.denominator,
    s.valid_from, s.valid_until, s.recorded_at, s.superseded_at, COALESCE(s.change_id, 0) AS change_id
FROM ownership_share s
JOIN party_person p ON p.person_id = s.person_id;
