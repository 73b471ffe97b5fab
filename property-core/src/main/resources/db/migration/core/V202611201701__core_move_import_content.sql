-- Files uploaded before there were pieces are one piece each.
INSERT INTO import_chunk SELECT file_id, 0, content FROM import_file;
