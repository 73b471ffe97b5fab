-- 保修: one row per part that was accepted; half-open period; the clause is where its length comes from.
CREATE TABLE handover_warranty (
    warranty_id BIGINT NOT NULL PRIMARY KEY,
    acceptance_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    building_id BIGINT NULL COMMENT 'null when it covers the whole compound',
    component VARCHAR(24) NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL COMMENT 'exclusive',
    clause VARCHAR(200) NOT NULL,
    CONSTRAINT handover_warranty_component CHECK (component IN ('STRUCTURE', 'ROOF_WATERPROOFING',
        'WET_ROOM_WATERPROOFING', 'EXTERNAL_WALL', 'HEATING', 'ELECTRICAL', 'WATER_PIPES', 'EQUIPMENT', 'DECORATION',
        'OTHER')),
    CONSTRAINT handover_warranty_period CHECK (starts_on < ends_on),
    INDEX handover_warranty_cover (compound_id, component, ends_on),
    FOREIGN KEY handover_warranty_of (acceptance_id) REFERENCES handover_acceptance (acceptance_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
