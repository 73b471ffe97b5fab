-- The owners' decision to raise the fund, carried out: who is asked for how much until when. Claims are kept off the ledger.
CREATE TABLE fund_top_up_order (
    order_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    compound_id BIGINT NOT NULL,
    certificate_id BIGINT NOT NULL,
    due_on DATE NOT NULL,
    threshold_ppm BIGINT NOT NULL,
    unit_count INT NOT NULL,
    missing_fen BIGINT NOT NULL,
    ordered_by BIGINT NOT NULL,
    ordered_at DATETIME(6) NOT NULL,
    CONSTRAINT fund_top_up_order_sum CHECK (unit_count > 0 AND missing_fen > 0),
    UNIQUE INDEX fund_top_up_order_key (business_key),
    UNIQUE INDEX fund_top_up_order_certificate (certificate_id),
    INDEX fund_top_up_order_compound (compound_id, ordered_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
