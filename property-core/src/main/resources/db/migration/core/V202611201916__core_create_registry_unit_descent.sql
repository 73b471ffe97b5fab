-- Which unit came from which, and from what day on.
CREATE VIEW registry_unit_descent AS
SELECT o.unit_id AS predecessor_id, p.unit_id AS successor_id, c.change_id, c.kind, c.effective_on
FROM estate_unit_change c
JOIN estate_unit_change_old o ON o.change_id = c.change_id
JOIN estate_unit_change_part p ON p.change_id = c.change_id
WHERE c.state = 'DONE';
