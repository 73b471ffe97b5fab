-- The manager a source names for a compound: a proposal, grouped with similar names and never merged by itself.
CREATE TABLE import_proposed_manager (
    compound_id BIGINT NOT NULL,
    source VARCHAR(40) NOT NULL,
    name VARCHAR(255) NOT NULL,
    name_group VARCHAR(120) NOT NULL,
    PRIMARY KEY (compound_id, source),
    INDEX import_proposed_manager_group (name_group)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
