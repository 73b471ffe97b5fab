-- The nation leaves property fees to the market; a province or city that keeps a guidance price sets it in its own profile.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'BILL_PRICE_CEILING', '2008-02-01', 0, 'YUAN_E4_PER_SQUARE_METRE', '物业服务收费管理办法第6条、第7条；发改价格〔2014〕2755号：市场调节价，不设上限；实行政府指导价的由当地设定', 'LOCAL');
