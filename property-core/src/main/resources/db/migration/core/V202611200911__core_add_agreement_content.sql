-- Tells a command that is repeated from one that reuses its key for something else.
ALTER TABLE management_agreement ADD COLUMN content_hash BINARY(32) NOT NULL;
