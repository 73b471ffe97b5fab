-- The bands of area of a price, in order; written once with the proposal.
CREATE TABLE billing_tariff_tier (
    tariff_id BIGINT NOT NULL,
    tier_no TINYINT NOT NULL,
    up_to_hundredths BIGINT NOT NULL COMMENT '10000000000 (the largest area) in the last band',
    price_e4 BIGINT NOT NULL COMMENT '0.0001 yuan per square metre and month',
    PRIMARY KEY (tariff_id, tier_no),
    CONSTRAINT billing_tariff_tier_price CHECK (price_e4 > 0 AND up_to_hundredths > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
