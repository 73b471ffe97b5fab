-- Whose money a batch of deposits is: the owners' or, for sold public housing, the selling organisation's (art. 9).
ALTER TABLE fund_deposit_batch
    ADD COLUMN part VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OWNER',
    ADD CONSTRAINT fund_deposit_batch_part CHECK (part IN ('OWNER', 'SELLER'));
