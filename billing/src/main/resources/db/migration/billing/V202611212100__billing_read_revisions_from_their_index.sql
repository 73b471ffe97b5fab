-- What was recorded since a past day is added up from the index alone, for a board of that day reads all of it.
ALTER TABLE billing_collection_revision
    DROP INDEX billing_collection_revision_compound,
    ADD INDEX billing_collection_revision_compound (compound_id, recorded_at, counted_period, issuer_id, due_fen, paid_fen);
