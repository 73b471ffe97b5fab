-- The log begins empty.
INSERT INTO fund_seal_head VALUES (1, 0);
