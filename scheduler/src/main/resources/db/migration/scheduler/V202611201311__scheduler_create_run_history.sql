-- What ran when and how it ended; one row per job and fire time, so that nothing is recorded or done twice.
CREATE TABLE scheduler_run_history (
    run_id BIGINT NOT NULL PRIMARY KEY,
    task VARCHAR(40) NOT NULL,
    scheduled_at DATETIME(6) NOT NULL,
    business_date DATE NOT NULL,
    cause VARCHAR(10) NOT NULL,
    asked_by BIGINT NOT NULL COMMENT '0 when nobody asked',
    instance VARCHAR(190) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL COMMENT 'null while it runs',
    outcome VARCHAR(10) NOT NULL,
    done_count BIGINT NOT NULL DEFAULT 0,
    parked_count BIGINT NOT NULL DEFAULT 0,
    message VARCHAR(500) NOT NULL DEFAULT '',
    CONSTRAINT scheduler_run_history_cause CHECK (cause IN ('SCHEDULE', 'START', 'MANUAL')),
    CONSTRAINT scheduler_run_history_outcome CHECK (outcome IN ('RUNNING', 'DONE', 'PARTLY', 'FAILED')),
    UNIQUE INDEX scheduler_run_history_fire (task, scheduled_at, cause),
    INDEX scheduler_run_history_time (started_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
