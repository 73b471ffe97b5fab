-- The pieces hold it now.
UPDATE import_file SET content = NULL WHERE content IS NOT NULL;
