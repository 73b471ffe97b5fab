-- What was posted before there was a seal is sealed too.
INSERT INTO fund_seal_pending SELECT journal_id FROM fund_journal;
