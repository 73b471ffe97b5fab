-- Deposits, passed-on water and power and late fees are no service fees: none of them counts in collection rates.
INSERT INTO billing_fee_item (fee_item_id, code, name, counts_in_rate)
VALUES (4, 'DEPOSIT', '押金', FALSE), (5, 'UTILITY', '代收水电费', FALSE), (6, 'LATE_FEE', '违约金', FALSE);
