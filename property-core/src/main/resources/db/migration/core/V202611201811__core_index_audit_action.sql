-- The trail is read by kind of command, the latest first.
ALTER TABLE audit_entry ADD INDEX audit_entry_action (action, recorded_at);
