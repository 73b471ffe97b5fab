-- What was approved before holds had an end is held for the days that are the rule from now on.
UPDATE fund_withdrawal SET held_until = DATE(approved_at) + INTERVAL 180 DAY WHERE approved_at IS NOT NULL;
