-- Money that has arrived but belongs to no payment yet; as it was held, never changed and never deleted.
CREATE TABLE billing_suspense (
    suspense_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL COMMENT 'the organisation whose account it came to',
    channel VARCHAR(8) NOT NULL,
    channel_transaction VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null where the channel gave none',
    amount_fen BIGINT NOT NULL,
    received_on DATE NOT NULL,
    reason VARCHAR(20) NOT NULL,
    description VARCHAR(500) NOT NULL,
    payer_name VARCHAR(100) NOT NULL COMMENT 'as the channel told it; empty when it did not',
    held_by BIGINT NOT NULL,
    held_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_suspense_amount CHECK (amount_fen > 0),
    UNIQUE INDEX billing_suspense_key (business_key),
    INDEX billing_suspense_transaction (channel, channel_transaction)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
