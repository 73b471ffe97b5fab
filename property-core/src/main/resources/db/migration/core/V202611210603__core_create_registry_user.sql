-- What other modules may know of a user: the name that stands under a receipt or beside an entry.
CREATE VIEW registry_user AS
SELECT u.user_id, u.name AS user_name, u.organisation_id FROM party_user u;
