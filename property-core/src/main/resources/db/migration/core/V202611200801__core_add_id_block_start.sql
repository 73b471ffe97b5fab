-- Ids begin at a million, so that seeded small numbers never meet them.
INSERT INTO property_id_block (name, next_id) VALUES ('all', 1000000);
