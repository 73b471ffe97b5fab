-- What the life of an owners' decision needs beside its majorities. The three ways of counting those who say nothing are
-- off: courts differ on them since the Civil Code counts participants only (art. 278), so a place must switch them on.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'DECISION_NOTICE', '2008-02-01', 15, 'DAYS',
        '物业管理条例第14条：召开业主大会会议，应当于会议召开15日以前通知全体业主', 'LAW'),
    ('NATIONAL', 'DECISION_CHALLENGE', '2008-02-01', 7, 'DAYS',
        '国家未作统一规定，本地设定；业主另可依民法典第280条请求人民法院撤销', 'LOCAL'),
    ('NATIONAL', 'DECISION_RESULT_POSTING', '2008-02-01', 3, 'DAYS',
        '国家未作统一规定，本地设定（参考北京市物业管理条例第37条：3日内公布）', 'LOCAL'),
    ('NATIONAL', 'DECISION_FOLLOW_MAJORITY', '2008-02-01', 0, 'SWITCH',
        '默认关闭。建房〔2009〕274号第26条允许议事规则约定；民法典第278条以参与表决的业主计算，各地裁判对此尚有争议，启用须写明本地依据', 'LOCAL'),
    ('NATIONAL', 'DECISION_DEFAULT_CONSENT', '2008-02-01', 0, 'SWITCH',
        '默认关闭。建办房〔2015〕52号提出默认表决；民法典第278条以参与表决的业主计算，各地裁判对此尚有争议，启用须写明本地依据', 'LOCAL'),
    ('NATIONAL', 'DECISION_DISSENT_VOTE', '2008-02-01', 0, 'SWITCH',
        '默认关闭。建办房〔2015〕52号提出异议表决；民法典第278条以参与表决的业主计算，各地裁判对此尚有争议，启用须写明本地依据', 'LOCAL'),
    ('NATIONAL', 'DECISION_DISSENT_MAX', '2008-02-01', 4, 'TWELFTHS',
        '仅在启用异议表决时适用，本地设定（参考河南省物业管理条例第66条：反对面积和人数均不超过三分之一）', 'LOCAL'),
    ('NATIONAL', 'CERTIFICATE_VALIDITY', '2008-02-01', 12, 'MONTHS',
        '国家未作统一规定，本地设定', 'LOCAL');
