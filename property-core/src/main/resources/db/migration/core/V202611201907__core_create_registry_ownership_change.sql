-- Changes of owners with the day from which they hold and the moment at which they became known.
CREATE VIEW registry_ownership_change AS
SELECT c.change_id, c.unit_id, c.kind, c.valid_from, c.valid_until, c.evidence, c.recorded_at
FROM ownership_change c;
