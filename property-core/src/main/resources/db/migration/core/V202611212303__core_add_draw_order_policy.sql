-- What a repair is taken from first, what was earned or what was paid in; no national rule says it.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'FUND_DRAW_ORDER', '2008-02-01', 1, 'DRAW_ORDER', '国家未作统一规定，本地设定', 'LOCAL');
