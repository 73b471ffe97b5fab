-- Money received for a unit; never changed, only refunded by an opposite one.
CREATE TABLE billing_payment (
    payment_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL COMMENT 'the organisation that received it',
    receipt_year SMALLINT NOT NULL,
    receipt_number BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    channel VARCHAR(8) NOT NULL,
    channel_transaction VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null for cash',
    received_on DATE NOT NULL,
    amount_fen BIGINT NOT NULL,
    credited_fen BIGINT NOT NULL COMMENT 'what went to the unit''s credit; the rest is allocated',
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_payment_channel CHECK (channel IN ('CASH', 'TRANSFER', 'WECHAT', 'ALIPAY', 'CARD')),
    CONSTRAINT billing_payment_amount CHECK (amount_fen > 0 AND credited_fen >= 0 AND credited_fen <= amount_fen),
    UNIQUE INDEX billing_payment_key (business_key),
    UNIQUE INDEX billing_payment_channel_transaction (channel, channel_transaction),
    INDEX billing_payment_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
