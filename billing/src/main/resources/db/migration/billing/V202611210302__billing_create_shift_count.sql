-- The cash of a closed shift by notes and coins, as the cashier counted it.
CREATE TABLE billing_shift_count (
    shift_id BIGINT NOT NULL,
    denomination_fen INT NOT NULL,
    pieces INT NOT NULL,
    PRIMARY KEY (shift_id, denomination_fen),
    CONSTRAINT billing_shift_count_pieces CHECK (denomination_fen > 0 AND pieces > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
