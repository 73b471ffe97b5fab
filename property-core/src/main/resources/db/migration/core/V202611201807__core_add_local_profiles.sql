-- The three other places whose documents the service knows; each inherits the nation's values it does not set itself.
INSERT INTO policy_profile (code, jurisdiction_code, name, document) VALUES
    ('CHANGJI', '6523', '昌吉回族自治州', '自治州全面推进城镇老旧小区改造工作实施意见（征求意见稿）'),
    ('NINGXIA', '64', '宁夏回族自治区', '自治区人民政府办公厅关于推进城镇老旧小区改造工作的实施意见（宁政办发〔2021〕11号）'),
    ('DEHONG', '5331', '德宏傣族景颇族自治州', '德宏州人民政府办公室关于加快推进城镇老旧小区改造工作的指导意见（2022年4月8日）');
