-- A board reads a month, or 24 of them, of many compounds: months first, so that what lies before them costs nothing.
ALTER TABLE billing_collection_month DROP PRIMARY KEY, ADD PRIMARY KEY (compound_id, period, issuer_id);
