-- How long approved money stays held before it is free for other repairs again; a place may set another number.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'FUND_HOLD', '2008-02-01', 180, 'DAYS', '国家未作统一规定，本地设定', 'LOCAL');
