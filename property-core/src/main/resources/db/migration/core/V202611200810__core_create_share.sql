-- Bitemporal ownership; valid time half-open, superseded rows stay for "as known then".
CREATE TABLE ownership_share (
    share_id BIGINT NOT NULL PRIMARY KEY,
    unit_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL COMMENT 'exclusive; 9999-12-31 while it lasts',
    recorded_at DATETIME(6) NOT NULL,
    superseded_at DATETIME(6) NOT NULL COMMENT '9999-12-31 while believed',
    CONSTRAINT ownership_share_fraction CHECK (numerator > 0 AND numerator <= denominator),
    CONSTRAINT ownership_share_period CHECK (valid_from < valid_until),
    INDEX ownership_share_unit (unit_id, superseded_at, valid_from),
    INDEX ownership_share_person (person_id),
    FOREIGN KEY ownership_share_unit_fk (unit_id) REFERENCES estate_unit (unit_id),
    FOREIGN KEY ownership_share_person_fk (person_id) REFERENCES party_person (person_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
