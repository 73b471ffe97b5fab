-- What the plan of Suining says itself; everything else it has from the nation.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('SUINING', 'RENOVATION_CONSENT', '2020-01-01', 8, 'TWELFTHS',
        '遂宁市城镇老旧小区改造实施方案：专有部分面积三分之二以上且总人数三分之二以上的业主同意', 'LAW');
