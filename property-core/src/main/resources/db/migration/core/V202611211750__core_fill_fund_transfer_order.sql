-- Within how many days the bank is told to transfer a compound's fund to its owners' assembly.
INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis) VALUES
    ('NATIONAL', 'FUND_TRANSFER_ORDER', '2008-02-01', 30, 'DAYS', '住宅专项维修资金管理办法第16条', 'LAW');
