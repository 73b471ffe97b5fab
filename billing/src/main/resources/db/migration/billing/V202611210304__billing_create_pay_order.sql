-- What somebody is about to pay through a channel; paid once.
CREATE TABLE billing_pay_order (
    order_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    channel VARCHAR(8) NOT NULL,
    amount_fen BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    payment_id BIGINT NULL COMMENT 'null until paid',
    CONSTRAINT billing_pay_order_channel CHECK (channel IN ('TRANSFER', 'WECHAT', 'ALIPAY', 'CARD')),
    CONSTRAINT billing_pay_order_amount CHECK (amount_fen > 0),
    UNIQUE INDEX billing_pay_order_key (business_key),
    INDEX billing_pay_order_issuer (issuer_id, order_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
