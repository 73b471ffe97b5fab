-- A cashier's shift: the cash drawer from the counted float to the counted close. One open shift per cashier.
CREATE TABLE billing_shift (
    shift_id BIGINT NOT NULL PRIMARY KEY,
    business_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issuer_id BIGINT NOT NULL,
    cashier_id BIGINT NOT NULL,
    cashier_name VARCHAR(100) NOT NULL,
    open_cashier_id BIGINT NULL COMMENT 'the cashier while the shift is open, null after: the guard of one open shift',
    float_fen BIGINT NOT NULL COMMENT 'cash in the drawer at the beginning',
    opened_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6) NULL COMMENT 'null while open',
    expected_fen BIGINT NULL COMMENT 'float and cash taken, as known at the close',
    counted_fen BIGINT NULL COMMENT 'null while open',
    reason VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'why counted is not expected',
    acknowledged_by BIGINT NULL COMMENT 'null until a second person has seen it',
    acknowledged_name VARCHAR(100) NOT NULL DEFAULT '',
    acknowledged_at DATETIME(6) NULL COMMENT 'null until a second person has seen it',
    CONSTRAINT billing_shift_float CHECK (float_fen >= 0 AND (counted_fen IS NULL OR counted_fen >= 0)),
    CONSTRAINT billing_shift_close CHECK ((closed_at IS NULL) = (counted_fen IS NULL)
        AND (closed_at IS NULL) = (expected_fen IS NULL) AND (closed_at IS NULL) = (open_cashier_id IS NOT NULL)),
    CONSTRAINT billing_shift_reason CHECK (counted_fen IS NULL OR counted_fen = expected_fen OR reason <> ''),
    CONSTRAINT billing_shift_two_persons CHECK (acknowledged_by IS NULL
        OR (closed_at IS NOT NULL AND acknowledged_by <> cashier_id)),
    UNIQUE INDEX billing_shift_key (business_key),
    UNIQUE INDEX billing_shift_open (open_cashier_id),
    INDEX billing_shift_issuer (issuer_id, opened_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
