-- A facility in a batch and what the joint site check found.
CREATE TABLE handover_batch_item (
    batch_id BIGINT NOT NULL,
    facility_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    outcome VARCHAR(8) NOT NULL,
    defect VARCHAR(255) NOT NULL DEFAULT '',
    defect_due_on DATE NULL COMMENT 'set for rejected items only',
    checked_by BIGINT NULL COMMENT 'null before the check',
    checked_at DATETIME(6) NULL COMMENT 'null before the check',
    CONSTRAINT handover_batch_item_outcome CHECK (outcome IN ('PENDING', 'ACCEPTED', 'REJECTED')),
    CONSTRAINT handover_batch_item_defect CHECK ((outcome = 'REJECTED') = (defect_due_on IS NOT NULL)),
    PRIMARY KEY (batch_id, line_no),
    UNIQUE INDEX handover_batch_item_facility (batch_id, facility_id),
    FOREIGN KEY handover_batch_item_of (batch_id) REFERENCES handover_batch (batch_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
