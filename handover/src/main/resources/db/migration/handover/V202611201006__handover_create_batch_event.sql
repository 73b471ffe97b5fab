-- Every move of a batch, written once with the business key of its command.
CREATE TABLE handover_batch_event (
    event_id BIGINT NOT NULL PRIMARY KEY,
    batch_id BIGINT NOT NULL,
    business_key VARCHAR(100) NOT NULL,
    content_hash BINARY(32) NOT NULL,
    transition VARCHAR(24) NOT NULL,
    moved_to VARCHAR(12) NOT NULL,
    detail VARCHAR(500) NOT NULL DEFAULT '',
    moved_by BIGINT NOT NULL,
    moved_at DATETIME(6) NOT NULL,
    CONSTRAINT handover_batch_event_transition CHECK (transition IN ('DRAFT', 'INVITE', 'CONCLUDE_CHECK', 'AGREE',
        'TRANSFER', 'WITHDRAW')),
    UNIQUE INDEX handover_batch_event_key (business_key),
    INDEX handover_batch_event_batch (batch_id, event_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
