-- All counted items of a building together.
INSERT INTO billing_collection_building_month (compound_id, period, issuer_id, building_id, fee_item_id, due_fen, on_time_fen,
    late_fen, recovered_fen)
SELECT c.compound_id, c.period, c.issuer_id, c.building_id, 0, SUM(CASE WHEN f.counts_in_rate THEN c.due_fen ELSE 0 END),
    SUM(CASE WHEN f.counts_in_rate THEN c.on_time_fen ELSE 0 END), SUM(CASE WHEN f.counts_in_rate THEN c.late_fen ELSE 0 END),
    SUM(CASE WHEN f.counts_in_rate THEN c.recovered_fen ELSE 0 END)
FROM billing_collection_building_month c
JOIN billing_fee_item f ON f.fee_item_id = c.fee_item_id
GROUP BY c.compound_id, c.period, c.issuer_id, c.building_id;
