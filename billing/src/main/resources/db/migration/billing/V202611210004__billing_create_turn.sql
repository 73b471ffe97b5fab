-- Whoever adds a period to a register takes the subject's turn first, so that two periods cannot overlap unseen.
CREATE TABLE billing_turn (
    subject VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    turns BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
