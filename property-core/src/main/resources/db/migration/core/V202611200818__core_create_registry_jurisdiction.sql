-- The tree of places.
CREATE VIEW registry_jurisdiction AS
SELECT j.code, j.parent_code, j.level, j.name
FROM place_jurisdiction j;
