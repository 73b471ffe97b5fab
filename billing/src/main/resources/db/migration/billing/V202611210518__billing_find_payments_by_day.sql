-- Reconciliation reads the receipts of a manager's day, and matching those around it.
CREATE INDEX billing_payment_day ON billing_payment (issuer_id, received_on);
