-- A rate that stands still because nobody enters bills or money looks like a good one: after so many days somebody is told.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'COLLECTION_STALE', '2008-02-01', 45, 'DAYS', '国家未作统一规定，本地设定', 'LOCAL');
