-- Which units staff have put together as one head; the latest entry of a unit counts for rolls frozen after it.
CREATE TABLE decision_owner_group (
    entry_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    compound_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    group_key VARCHAR(40) NOT NULL COMMENT 'empty when the unit leaves its group',
    reason VARCHAR(255) NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    UNIQUE INDEX decision_owner_group_key (business_key, unit_id),
    INDEX decision_owner_group_compound (compound_id, recorded_at),
    FOREIGN KEY decision_owner_group_unit (unit_id) REFERENCES estate_unit (unit_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
