-- What a proof found wrong, with the rule and the account or voucher.
CREATE TABLE fund_finding (
    proof_id BIGINT NOT NULL,
    finding_no INT NOT NULL,
    rule VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(80) NOT NULL,
    expected_fen BIGINT NOT NULL COMMENT 'fen, or a count where the rule counts',
    found_fen BIGINT NOT NULL,
    PRIMARY KEY (proof_id, finding_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
