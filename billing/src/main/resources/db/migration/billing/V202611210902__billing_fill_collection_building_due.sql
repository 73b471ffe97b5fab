-- What was due by building and item, from the items as they stand.
INSERT INTO billing_collection_building_month (compound_id, period, issuer_id, building_id, fee_item_id, due_fen)
SELECT b.compound_id, i.period, b.issuer_id, b.building_id, i.fee_item_id, SUM(i.amount_fen)
FROM billing_bill_item i
JOIN billing_bill b ON b.bill_id = i.bill_id
GROUP BY b.compound_id, i.period, b.issuer_id, b.building_id, i.fee_item_id;
