-- Who closed a month, who asked why to open it again, and who decided; each step once, and for ever.
CREATE TABLE billing_month_step (
    step_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null for a decision, which its proposal makes single',
    content_hash BINARY(32) NULL,
    issuer_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    kind VARCHAR(16) NOT NULL,
    proposal_id BIGINT NULL COMMENT 'the proposal that a decision answers',
    reason VARCHAR(255) NOT NULL COMMENT 'why it is to be opened, or is not; empty for a close',
    done_by BIGINT NOT NULL,
    done_name VARCHAR(100) NOT NULL,
    done_at DATETIME(6) NOT NULL,
    CONSTRAINT billing_month_step_kind CHECK (kind IN ('CLOSED', 'REOPEN_PROPOSED', 'REOPENED', 'REOPEN_REJECTED')),
    CONSTRAINT billing_month_step_reason CHECK (kind IN ('CLOSED', 'REOPENED') OR reason <> ''),
    CONSTRAINT billing_month_step_answers CHECK ((proposal_id IS NOT NULL) = (kind IN ('REOPENED', 'REOPEN_REJECTED'))),
    UNIQUE INDEX billing_month_step_key (business_key),
    UNIQUE INDEX billing_month_step_proposal (proposal_id),
    INDEX billing_month_step_issuer (issuer_id, period)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
