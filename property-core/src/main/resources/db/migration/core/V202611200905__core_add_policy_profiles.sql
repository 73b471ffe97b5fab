-- The nation's values and the first place that has values of its own.
INSERT INTO policy_profile (code, jurisdiction_code, name, document) VALUES
    ('NATIONAL', NULL, '国家', '民法典、物业管理条例、住宅专项维修资金管理办法、建设工程质量管理条例及2021年12月14日三部门通知'),
    ('SUINING', '5109', '遂宁市', '遂宁市城镇老旧小区改造实施方案（征求意见稿）');
