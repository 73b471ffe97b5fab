-- Messages to owners: queued with what they say, sent at most once; the number they go to is looked up when they are sent.
CREATE TABLE billing_message (
    message_id BIGINT NOT NULL PRIMARY KEY,
    step_id BIGINT NOT NULL COMMENT 'the dunning step it belongs to',
    issuer_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    said VARCHAR(1000) NOT NULL,
    quiet_from TIME NOT NULL,
    quiet_until TIME NOT NULL,
    state VARCHAR(10) NOT NULL,
    tries SMALLINT NOT NULL DEFAULT 0,
    not_before DATETIME(6) NOT NULL,
    reason VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'why it was not sent, or not yet',
    queued_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL COMMENT 'null while it waits',
    CONSTRAINT billing_message_state CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
    UNIQUE INDEX billing_message_step (step_id),
    INDEX billing_message_waiting (state, not_before),
    INDEX billing_message_issuer (issuer_id, message_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
