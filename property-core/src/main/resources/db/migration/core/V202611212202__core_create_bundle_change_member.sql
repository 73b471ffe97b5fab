-- The compounds that join or leave by a change, each with what its owners entrusted or decided.
CREATE TABLE management_bundle_change_member (
    change_id BIGINT NOT NULL,
    compound_id BIGINT NOT NULL,
    basis_kind VARCHAR(12) NOT NULL,
    basis VARCHAR(120) NOT NULL COMMENT 'number of the certificate, or which decision or entrustment',
    CONSTRAINT management_bundle_change_basis CHECK (basis_kind IN ('CERTIFICATE', 'DECISION', 'ENTRUSTMENT')),
    PRIMARY KEY (change_id, compound_id),
    FOREIGN KEY management_bundle_change_member_of (change_id) REFERENCES management_bundle_change (change_id),
    FOREIGN KEY management_bundle_change_compound_fk (compound_id) REFERENCES estate_compound (compound_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
