-- What was done to a month stays on record.
CREATE TRIGGER fund_closing_event_no_update BEFORE UPDATE ON fund_closing_event FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'closing events are append-only';
