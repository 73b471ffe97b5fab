-- For the next statement alone: rows from before the columns get their values, then the trigger stands again.
DROP TRIGGER billing_allocation_no_update;
