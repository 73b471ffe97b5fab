-- How a manager demands what is overdue; the latest approved one counts, and issuer 0 holds the one for who has none.
CREATE TABLE billing_dunning_ladder (
    ladder_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    issuer_id BIGINT NOT NULL,
    quiet_from TIME NOT NULL COMMENT 'from this hour to quiet_until of the next working day no message is sent',
    quiet_until TIME NOT NULL,
    cooling_days SMALLINT NOT NULL COMMENT 'days between two stages of one case',
    minimum_fen BIGINT NOT NULL COMMENT 'below it nobody is dunned',
    state VARCHAR(10) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    checked_by BIGINT NULL COMMENT 'null while proposed',
    checked_at DATETIME(6) NULL COMMENT 'null while proposed',
    CONSTRAINT billing_dunning_ladder_state CHECK (state IN ('PROPOSED', 'APPROVED')),
    CONSTRAINT billing_dunning_ladder_quiet CHECK (quiet_until < quiet_from),
    CONSTRAINT billing_dunning_ladder_bounds CHECK (cooling_days > 0 AND minimum_fen >= 0),
    CONSTRAINT billing_dunning_ladder_two_persons CHECK (checked_by IS NULL OR checked_by <> proposed_by),
    UNIQUE INDEX billing_dunning_ladder_key (business_key),
    INDEX billing_dunning_ladder_issuer (issuer_id, checked_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
