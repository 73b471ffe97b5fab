-- What consumed a certificate; the primary key lets each be consumed once, the spender's index one by each spender.
CREATE TABLE certificate_spent (
    certificate_id BIGINT NOT NULL PRIMARY KEY,
    spender VARCHAR(100) NOT NULL COMMENT 'the consuming record, as in withdrawal:123',
    amount_fen BIGINT NULL COMMENT 'null when no money was used',
    spent_by BIGINT NOT NULL,
    spent_by_name VARCHAR(60) NOT NULL,
    spent_at DATETIME(6) NOT NULL,
    UNIQUE INDEX certificate_spent_spender (spender),
    FOREIGN KEY certificate_spent_certificate_fk (certificate_id) REFERENCES certificate_issued (certificate_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
