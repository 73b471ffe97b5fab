-- What an invoice is about: received money of one bill item, split into net and tax; never changed.
CREATE TABLE billing_invoice_line (
    invoice_id BIGINT NOT NULL,
    line_no SMALLINT NOT NULL,
    bill_id BIGINT NOT NULL,
    period INT NOT NULL COMMENT 'yyyymm',
    fee_item_id SMALLINT NOT NULL,
    tax_code VARCHAR(19) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rate_ppm INT NOT NULL,
    amount_fen BIGINT NOT NULL COMMENT 'tax included; negative for a red letter',
    tax_fen BIGINT NOT NULL,
    PRIMARY KEY (invoice_id, line_no),
    INDEX billing_invoice_line_bill (bill_id, fee_item_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
