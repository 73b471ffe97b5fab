-- The ladder of a manager that has set none: friendly first, and always with where to object and to ask for instalments.
INSERT INTO billing_dunning_ladder (ladder_id, business_key, content_hash, issuer_id, quiet_from, quiet_until, cooling_days,
    minimum_fen, state, proposed_by, proposed_at, checked_by, checked_at)
VALUES (1, 'default-dunning-ladder', REPEAT('0', 32), 0, '20:00:00', '08:30:00', 15, 2000, 'APPROVED', 0,
    '2026-11-21 00:00:00', 1, '2026-11-21 00:00:00');
