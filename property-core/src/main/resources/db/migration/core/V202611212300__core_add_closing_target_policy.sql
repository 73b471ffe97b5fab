-- Where 5901 goes at the end of a year: the rule's own target is not established, so a place may set it.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'FUND_OTHER_EXPENSE_TARGET', '2008-02-01', 3101, 'NET_ASSET_TITLE',
        '财会〔2020〕7号未见明确规定，本地设定', 'LOCAL');
