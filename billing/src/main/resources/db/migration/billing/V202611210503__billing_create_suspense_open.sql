-- What is still in suspense of each sum: the one mutable amount, changed only by guarded updates.
CREATE TABLE billing_suspense_open (
    suspense_id BIGINT NOT NULL PRIMARY KEY,
    issuer_id BIGINT NOT NULL,
    received_on DATE NOT NULL,
    open_fen BIGINT NOT NULL,
    return_step_id BIGINT NOT NULL COMMENT 'the proposed return that waits for a second person; 0 when none does',
    CONSTRAINT billing_suspense_open_bounds CHECK (open_fen >= 0),
    INDEX billing_suspense_open_list (issuer_id, open_fen, received_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
