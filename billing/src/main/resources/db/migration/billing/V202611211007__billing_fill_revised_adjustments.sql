-- What was lowered late before there was the log.
INSERT INTO billing_collection_revision (revision_id, compound_id, issuer_id, period, counted_period, due_fen, paid_fen,
    cause, source_id, sources, recorded_at)
SELECT -1000000000 - ROW_NUMBER() OVER (ORDER BY l.adjustment_id, l.period), j.compound_id, j.issuer_id, l.period, l.period,
    -SUM(l.amount_fen), 0, 'ADJUSTMENT', l.adjustment_id, 1, j.checked_at
FROM billing_adjustment_line l
JOIN billing_fee_item f ON f.fee_item_id = l.fee_item_id AND f.counts_in_rate
JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
WHERE l.period < EXTRACT(YEAR_MONTH FROM j.checked_at)
GROUP BY l.adjustment_id, l.period, j.compound_id, j.issuer_id, j.checked_at;
