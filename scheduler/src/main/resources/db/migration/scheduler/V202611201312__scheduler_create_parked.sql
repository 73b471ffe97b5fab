-- What a run could not do, with the reason, while it went on with the rest.
CREATE TABLE scheduler_parked (
    run_id BIGINT NOT NULL,
    line_no INT NOT NULL,
    subject VARCHAR(120) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (run_id, line_no),
    FOREIGN KEY scheduler_parked_of (run_id) REFERENCES scheduler_run_history (run_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
