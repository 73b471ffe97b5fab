-- Tells a command that is repeated from one that reuses its key for something else.
ALTER TABLE estate_compound ADD COLUMN content_hash BINARY(32) NULL COMMENT 'of the command; null when imported from a file';
