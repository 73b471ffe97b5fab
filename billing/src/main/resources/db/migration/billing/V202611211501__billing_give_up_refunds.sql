-- An approved refund that could not be paid out is given up by a person who did not ask for it; its money is credit again.
ALTER TABLE billing_refund DROP CONSTRAINT billing_refund_state,
    ADD COLUMN given_up_by BIGINT NULL COMMENT 'null unless given up after the approval; answer says why',
    ADD COLUMN given_up_at DATETIME(6) NULL,
    ADD CONSTRAINT billing_refund_states CHECK (state IN ('REQUESTED', 'APPROVED', 'PAID', 'REJECTED', 'GIVEN_UP')),
    ADD CONSTRAINT billing_refund_given_up CHECK ((state = 'GIVEN_UP') = (given_up_by IS NOT NULL));
