-- Who took part in an acceptance and signed for whom.
CREATE TABLE handover_acceptance_party (
    acceptance_id BIGINT NOT NULL,
    line_no SMALLINT NOT NULL,
    party_kind VARCHAR(24) NOT NULL,
    name VARCHAR(120) NOT NULL,
    representative VARCHAR(60) NOT NULL,
    CONSTRAINT handover_acceptance_party_kind CHECK (party_kind IN ('BUILDER', 'STREET_OFFICE', 'COMMUNITY',
        'OWNERS_COMMITTEE', 'OWNER_REPRESENTATIVES', 'DESIGNER', 'CONTRACTOR', 'SUPERVISOR', 'PIPELINE_OWNER')),
    PRIMARY KEY (acceptance_id, line_no),
    FOREIGN KEY handover_acceptance_party_of (acceptance_id) REFERENCES handover_acceptance (acceptance_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
