-- What was signed off, line by line: posting computes the lines again and parks a compound whose hash differs.
ALTER TABLE billing_run_chunk
    ADD COLUMN line_count INT NOT NULL DEFAULT 0,
    ADD COLUMN content_hash BINARY(32) NULL COMMENT 'null in runs prepared before lines were hashed; never posted';
