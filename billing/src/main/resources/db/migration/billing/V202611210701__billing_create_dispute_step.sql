-- What was said in a dispute, when and by whom; never changed.
CREATE TABLE billing_dispute_step (
    step_id BIGINT NOT NULL PRIMARY KEY,
    dispute_id BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL COMMENT 'the state this step led to',
    said VARCHAR(500) NOT NULL,
    user_id BIGINT NOT NULL,
    user_name VARCHAR(120) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    INDEX billing_dispute_step_dispute (dispute_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
