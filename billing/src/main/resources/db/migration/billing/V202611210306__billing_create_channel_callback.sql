-- Each transaction that a channel told us of, once, with what became of the money.
CREATE TABLE billing_channel_callback (
    callback_id BIGINT NOT NULL PRIMARY KEY,
    channel VARCHAR(8) NOT NULL,
    channel_transaction VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issuer_id BIGINT NOT NULL,
    order_reference VARCHAR(64) NOT NULL COMMENT 'as the channel gave it',
    amount_fen BIGINT NOT NULL,
    paid_on DATE NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    payment_id BIGINT NULL COMMENT 'null if the money is in suspense',
    reason VARCHAR(255) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_channel_callback_outcome CHECK (outcome IN ('PAID', 'SUSPENDED')),
    CONSTRAINT billing_channel_callback_amount CHECK (amount_fen > 0),
    UNIQUE INDEX billing_channel_callback_transaction (channel, channel_transaction)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
