-- Steps of the demo city that are complete; the others are taken again, each by its business keys.
CREATE TABLE app_demo_step (
    name VARCHAR(60) NOT NULL PRIMARY KEY,
    finished_at DATETIME(6) NOT NULL,
    milliseconds BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
