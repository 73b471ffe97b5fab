-- What was received or taken back late before there was the log.
INSERT INTO billing_collection_revision (revision_id, compound_id, issuer_id, period, counted_period, due_fen, paid_fen,
    cause, source_id, sources, recorded_at)
SELECT -2000000000 - ROW_NUMBER() OVER (ORDER BY MIN(a.allocation_id)), a.compound_id, b.issuer_id, a.period,
    a.counted_period, 0, SUM(a.amount_fen),
    CASE WHEN a.amount_fen < 0 THEN 'RELEASE' WHEN a.payment_id IS NULL THEN 'CREDIT' ELSE 'PAYMENT' END,
    COALESCE(a.payment_id, 0), 1, a.recorded_at
FROM billing_allocation a
JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
JOIN billing_bill b ON b.bill_id = a.bill_id
WHERE a.counted_period < EXTRACT(YEAR_MONTH FROM a.recorded_at)
GROUP BY a.compound_id, b.issuer_id, a.period, a.counted_period, a.payment_id, a.recorded_at,
    CASE WHEN a.amount_fen < 0 THEN 'RELEASE' WHEN a.payment_id IS NULL THEN 'CREDIT' ELSE 'PAYMENT' END;
