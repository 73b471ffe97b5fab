-- Rates of value-added tax on services; the relief for small taxpayers ends with 2027, after which the simplified rate stands.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'VAT_GENERAL', '2026-01-01', 60000, 'PARTS_PER_MILLION', '增值税法第10条（其他销售服务6%）', 'LAW'),
    ('NATIONAL', 'VAT_SIMPLIFIED', '2026-01-01', 30000, 'PARTS_PER_MILLION', '增值税法第11条（适用简易计税方法的征收率3%）', 'LAW'),
    ('NATIONAL', 'VAT_SMALL_SCALE', '2026-01-01', 10000, 'PARTS_PER_MILLION', '小规模纳税人减按1%征收，执行至2027-12-31，以财政部、税务总局公告为准', 'LOCAL'),
    ('NATIONAL', 'VAT_SMALL_SCALE', '2028-01-01', 30000, 'PARTS_PER_MILLION', '减征期满，恢复征收率3%', 'LOCAL');
