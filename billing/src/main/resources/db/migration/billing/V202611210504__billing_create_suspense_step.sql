-- What became of money in suspense: a payment of a unit, or a return by two persons; never changed.
CREATE TABLE billing_suspense_step (
    step_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash BINARY(32) NOT NULL,
    suspense_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    amount_fen BIGINT NOT NULL,
    payment_id BIGINT NULL COMMENT 'null unless it became a payment',
    note VARCHAR(255) NOT NULL,
    made_on DATE NOT NULL,
    made_by BIGINT NOT NULL,
    made_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_suspense_step_kind CHECK (kind IN ('PAID', 'RETURN_PROPOSED', 'RETURN_REFUSED', 'RETURNED')),
    CONSTRAINT billing_suspense_step_amount CHECK (amount_fen > 0),
    CONSTRAINT billing_suspense_step_payment CHECK ((kind = 'PAID') = (payment_id IS NOT NULL)),
    UNIQUE INDEX billing_suspense_step_key (business_key),
    INDEX billing_suspense_step_of (suspense_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
