-- Units with their owners' shares as believed now, one row a share and one without person for a unit that has none: what
-- bulk work reads at once, without the names of buildings and persons.
CREATE VIEW registry_unit_share AS
SELECT u.unit_id, u.compound_id, u.building_id, u.area_hundredths, u.delivered_on, u.formed_on, u.lapsed_on, s.person_id,
    s.numerator, s.denominator, s.valid_from, s.valid_until
FROM estate_unit u
LEFT JOIN ownership_share s ON s.unit_id = u.unit_id AND s.superseded_at = '9999-12-31 00:00:00';
