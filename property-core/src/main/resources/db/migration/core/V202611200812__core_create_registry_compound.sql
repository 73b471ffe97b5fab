-- What other modules may read of compounds.
CREATE VIEW registry_compound AS
SELECT c.compound_id, c.name, c.street_code, c.community_code, c.address, c.built_year, c.committee_id
FROM estate_compound c;
