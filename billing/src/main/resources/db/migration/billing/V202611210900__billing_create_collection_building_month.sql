-- Collection per building and fee item; item 0 is all counted items together and alone counts households. Proven every night.
CREATE TABLE billing_collection_building_month (
    compound_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    issuer_id BIGINT NOT NULL,
    building_id BIGINT NOT NULL,
    fee_item_id SMALLINT NOT NULL COMMENT '0 for all items that count in rates; a row of an item is there whether it counts or not',
    due_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'billed for this month',
    on_time_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'of due_fen, received by the end of this month',
    late_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'of due_fen, received later',
    recovered_fen BIGINT NOT NULL DEFAULT 0 COMMENT 'received in this month for earlier months',
    households_due INT NOT NULL DEFAULT 0,
    households_on_time INT NOT NULL DEFAULT 0 COMMENT 'settled by the end of this month',
    households_late INT NOT NULL DEFAULT 0 COMMENT 'settled later',
    PRIMARY KEY (compound_id, period, issuer_id, building_id, fee_item_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
