-- What a channel told is never changed.
CREATE TRIGGER billing_channel_callback_no_update BEFORE UPDATE ON billing_channel_callback FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'channel callbacks are append-only';
