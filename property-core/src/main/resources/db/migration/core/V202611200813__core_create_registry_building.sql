-- What other modules may read of buildings.
CREATE VIEW registry_building AS
SELECT b.building_id, b.compound_id, b.label, b.floors, b.has_lift
FROM estate_building b;
