-- The demo city that is being built or stands here; one row, so that a build cut short goes on with the same city.
CREATE TABLE app_demo_city (
    seed BIGINT NOT NULL PRIMARY KEY,
    drawn_on DATE NOT NULL COMMENT 'the today of the plan',
    compounds INT NOT NULL COMMENT 'the scale',
    finished_at DATETIME(6) NULL COMMENT 'null while the build is not complete'
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
