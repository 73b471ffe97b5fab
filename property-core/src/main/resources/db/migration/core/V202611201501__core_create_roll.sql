-- The head of a frozen voters' roll; written after its lines, which it closes.
CREATE TABLE decision_roll (
    roll_id BIGINT NOT NULL PRIMARY KEY,
    compound_id BIGINT NOT NULL,
    scope_kind VARCHAR(12) NOT NULL,
    scope_name VARCHAR(60) NOT NULL COMMENT 'the entrance or the shared part; empty otherwise',
    scope_ids MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'buildings or units, with commas between',
    scope_text VARCHAR(255) NOT NULL,
    record_day DATE NOT NULL,
    known_at DATETIME(6) NOT NULL,
    unit_count INT NOT NULL,
    head_count INT NOT NULL,
    area_hundredths BIGINT NOT NULL,
    content_hash BINARY(32) NOT NULL,
    frozen_by BIGINT NOT NULL,
    CONSTRAINT decision_roll_scope CHECK (scope_kind IN ('COMPOUND', 'BUILDINGS', 'ENTRANCE', 'SHARED_PART')),
    CONSTRAINT decision_roll_totals CHECK (unit_count > 0 AND head_count > 0 AND area_hundredths > 0),
    FOREIGN KEY decision_roll_compound (compound_id) REFERENCES estate_compound (compound_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
