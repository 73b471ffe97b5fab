-- What was received by building and item, in the month of the item and, if it was late, in the month of the money.
INSERT INTO billing_collection_building_month (compound_id, period, issuer_id, building_id, fee_item_id, on_time_fen, late_fen,
    recovered_fen)
SELECT b.compound_id, CASE WHEN r.recovered THEN a.counted_period ELSE a.period END, b.issuer_id, b.building_id, a.fee_item_id,
    SUM(CASE WHEN a.counted_period = a.period THEN a.amount_fen ELSE 0 END),
    SUM(CASE WHEN a.counted_period > a.period AND NOT r.recovered THEN a.amount_fen ELSE 0 END),
    SUM(CASE WHEN r.recovered THEN a.amount_fen ELSE 0 END)
FROM billing_allocation a
JOIN billing_bill b ON b.bill_id = a.bill_id
JOIN (SELECT FALSE AS recovered UNION ALL SELECT TRUE) r ON NOT r.recovered OR a.counted_period > a.period
GROUP BY b.compound_id, CASE WHEN r.recovered THEN a.counted_period ELSE a.period END, b.issuer_id, b.building_id, a.fee_item_id
ON DUPLICATE KEY UPDATE on_time_fen = on_time_fen + VALUES(on_time_fen), late_fen = late_fen + VALUES(late_fen),
    recovered_fen = recovered_fen + VALUES(recovered_fen);
