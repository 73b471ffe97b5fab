-- The items every manager has; further ones are added, none is ever removed.
INSERT INTO billing_fee_item (fee_item_id, code, name, counts_in_rate)
VALUES (1, 'PROPERTY_FEE', '物业服务费', TRUE), (2, 'WASTE', '生活垃圾处理费', TRUE), (3, 'PARKING', '停车服务费', FALSE);
