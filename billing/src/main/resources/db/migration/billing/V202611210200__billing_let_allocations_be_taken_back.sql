-- Money taken off an item is a negative allocation of the same month, so that totals net exactly and nothing is edited.
ALTER TABLE billing_allocation DROP CONSTRAINT billing_allocation_amount,
    ADD CONSTRAINT billing_allocation_not_zero CHECK (amount_fen <> 0);
