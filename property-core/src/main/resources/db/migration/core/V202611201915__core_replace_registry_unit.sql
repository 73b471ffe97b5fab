-- Units with their lives: whoever lists units as of a day uses formed_on <= day and day < lapsed_on.
CREATE OR REPLACE VIEW registry_unit AS
SELECT u.unit_id, u.compound_id, u.building_id, b.label AS building_label, u.entrance, u.floor_no, u.room,
    u.delivery_order, u.area_hundredths, u.nature, u.delivered_on, u.selling_organisation, u.formed_on, u.lapsed_on
FROM estate_unit u
JOIN estate_building b ON b.building_id = u.building_id;
