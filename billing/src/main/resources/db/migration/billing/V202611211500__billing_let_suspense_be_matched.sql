-- Money in suspense whose statement entry a person matches after all leaves it whole; its payments stand with the entry.
ALTER TABLE billing_suspense_step DROP CONSTRAINT billing_suspense_step_kind,
    ADD CONSTRAINT billing_suspense_step_kinds
        CHECK (kind IN ('PAID', 'RETURN_PROPOSED', 'RETURN_REFUSED', 'RETURNED', 'MATCHED'));
