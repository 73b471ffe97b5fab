-- What a file is about, and how far the work behind the page has come; content now lies in import_chunk.
ALTER TABLE import_file
    MODIFY content MEDIUMBLOB NULL COMMENT 'always null: see import_chunk',
    ADD COLUMN kind VARCHAR(8) NOT NULL DEFAULT 'COMPOUND',
    ADD COLUMN organisation_id BIGINT NULL COMMENT 'of who uploaded it; null for an administrator',
    ADD COLUMN sheet VARCHAR(80) NOT NULL DEFAULT '' COMMENT 'blank for the first sheet and for CSV',
    ADD COLUMN work VARCHAR(10) NULL COMMENT 'null while nobody works on it',
    ADD COLUMN worker BIGINT NULL COMMENT 'the one worker whose batches count',
    ADD COLUMN rows_done INT NOT NULL DEFAULT 0,
    ADD COLUMN rows_total INT NOT NULL DEFAULT 0 COMMENT 'a guess from the size while the file is being read',
    ADD COLUMN failure VARCHAR(1000) NULL COMMENT 'why the last work stopped; null when it did not',
    ADD COLUMN confirmed_by BIGINT NULL COMMENT 'null until confirmed',
    ADD CONSTRAINT import_file_kind CHECK (kind IN ('COMPOUND', 'UNIT')),
    ADD CONSTRAINT import_file_work CHECK (work IN ('READING', 'IMPORTING')),
    ADD INDEX import_file_work_open (work);
