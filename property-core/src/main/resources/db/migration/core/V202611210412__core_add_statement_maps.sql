-- The files that every manager meets; further banks are added on the page.
INSERT INTO statement_map (map_id, organisation_id, name, dialect, created_by, created_at) VALUES
    (1, NULL, '微信支付商户账单', 'WECHAT_MERCHANT', 0, '2026-11-21 04:00:00'),
    (2, NULL, '支付宝商户业务明细', 'ALIPAY_MERCHANT', 0, '2026-11-21 04:00:00'),
    (3, NULL, '微信支付个人账单', 'WECHAT_PERSONAL', 0, '2026-11-21 04:00:00'),
    (4, NULL, '支付宝个人账单', 'ALIPAY_PERSONAL', 0, '2026-11-21 04:00:00'),
    (5, NULL, '工商银行交易明细', 'BANK', 0, '2026-11-21 04:00:00'),
    (6, NULL, '招商银行交易流水', 'BANK', 0, '2026-11-21 04:00:00'),
    (7, NULL, '中国银行信用卡账单', 'BANK', 0, '2026-11-21 04:00:00'),
    (8, NULL, '浦发银行交易明细', 'BANK', 0, '2026-11-21 04:00:00'),
    (9, NULL, '通用借贷方明细', 'BANK', 0, '2026-11-21 04:00:00');
