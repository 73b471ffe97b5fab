-- What was said in a review, by whom and when; never changed.
CREATE TABLE fund_review_step (
    step_id BIGINT NOT NULL PRIMARY KEY,
    review_id BIGINT NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    said VARCHAR(1000) NOT NULL,
    user_id BIGINT NOT NULL,
    user_name VARCHAR(60) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    INDEX fund_review_step_review (review_id, step_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
