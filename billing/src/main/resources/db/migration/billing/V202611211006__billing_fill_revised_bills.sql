-- What was billed late before there was the log; ids below zero, since new ones come from blocks above it.
INSERT INTO billing_collection_revision (revision_id, compound_id, issuer_id, period, counted_period, due_fen, paid_fen,
    cause, source_id, sources, recorded_at)
SELECT -ROW_NUMBER() OVER (ORDER BY x.compound_id, x.issuer_id, x.period, x.run_id, x.recorded_at), x.compound_id,
    x.issuer_id, x.period, x.period, SUM(x.amount_fen), 0, CASE WHEN x.run_id = 0 THEN 'OPENING' ELSE 'BILL' END, x.run_id,
    COUNT(DISTINCT x.bill_id), x.recorded_at
FROM (SELECT b.compound_id, b.issuer_id, i.period, b.run_id, i.bill_id, i.amount_fen,
        COALESCE(k.posted_at, CAST(b.issued_on AS DATETIME(6))) AS recorded_at
    FROM billing_bill_item i
    JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
    JOIN billing_bill b ON b.bill_id = i.bill_id
    LEFT JOIN billing_run_chunk k ON k.run_id = b.run_id AND k.compound_id = b.compound_id
    WHERE i.amount_fen > 0) x
WHERE x.period < EXTRACT(YEAR_MONTH FROM x.recorded_at)
GROUP BY x.compound_id, x.issuer_id, x.period, x.run_id, x.recorded_at;
