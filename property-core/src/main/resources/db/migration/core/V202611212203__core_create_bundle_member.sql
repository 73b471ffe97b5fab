-- Which compound belongs to which bundle from when until when; of one compound no two begin or end on one day, so one is open.
CREATE TABLE management_bundle_member (
    compound_id BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL COMMENT 'exclusive; 9999-12-31 while it lasts',
    bundle_id BIGINT NOT NULL,
    joined_by BIGINT NOT NULL COMMENT 'the change',
    left_by BIGINT NULL COMMENT 'the change; null while it lasts',
    CONSTRAINT management_bundle_member_period CHECK (valid_from < valid_until),
    PRIMARY KEY (compound_id, valid_from),
    UNIQUE INDEX management_bundle_member_end (compound_id, valid_until),
    INDEX management_bundle_member_of (bundle_id, compound_id),
    FOREIGN KEY management_bundle_member_bundle_fk (bundle_id) REFERENCES management_bundle (bundle_id),
    FOREIGN KEY management_bundle_member_compound_fk (compound_id) REFERENCES estate_compound (compound_id),
    FOREIGN KEY management_bundle_member_joined_fk (joined_by) REFERENCES management_bundle_change (change_id),
    FOREIGN KEY management_bundle_member_left_fk (left_by) REFERENCES management_bundle_change (change_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
