-- Owners may demand a review of what is published of the fund; the law sets no number of days for the answer.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'FUND_REVIEW_ANSWER', '2008-02-01', 15, 'WORKING_DAYS', '住宅专项维修资金管理办法第30条；答复期限国家未作统一规定，本地设定', 'LOCAL');
