-- A payment out of suspense is no second receipt: reconciliation asks whether a payment is one.
CREATE INDEX billing_suspense_step_payment ON billing_suspense_step (payment_id);
