-- Households as billed: due if their counted items come to more than nothing, settled if nothing of them is open, late if any money is.
INSERT INTO billing_collection_building_month (compound_id, period, issuer_id, building_id, fee_item_id, households_due,
    households_on_time, households_late)
SELECT d.compound_id, d.period, d.issuer_id, d.building_id, 0, COUNT(*),
    SUM(CASE WHEN COALESCE(s.open_fen, 0) = 0 AND COALESCE(l.late_fen, 0) <= 0 THEN 1 ELSE 0 END),
    SUM(CASE WHEN COALESCE(s.open_fen, 0) = 0 AND COALESCE(l.late_fen, 0) > 0 THEN 1 ELSE 0 END)
FROM (SELECT b.compound_id, b.building_id, b.issuer_id, b.unit_id, i.period
    FROM billing_bill_item i
    JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
    JOIN billing_bill b ON b.bill_id = i.bill_id
    GROUP BY b.compound_id, b.building_id, b.issuer_id, b.unit_id, i.period HAVING SUM(i.amount_fen) > 0) d
LEFT JOIN (SELECT b.issuer_id, b.unit_id, o.period, SUM(o.open_fen) AS open_fen
    FROM billing_open_item o
    JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
    JOIN billing_bill b ON b.bill_id = o.bill_id
    GROUP BY b.issuer_id, b.unit_id, o.period) s ON s.issuer_id = d.issuer_id AND s.unit_id = d.unit_id AND s.period = d.period
LEFT JOIN (SELECT b.issuer_id, b.unit_id, a.period, SUM(a.amount_fen) AS late_fen
    FROM billing_allocation a
    JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
    JOIN billing_bill b ON b.bill_id = a.bill_id
    WHERE a.counted_period > a.period
    GROUP BY b.issuer_id, b.unit_id, a.period) l ON l.issuer_id = d.issuer_id AND l.unit_id = d.unit_id AND l.period = d.period
GROUP BY d.compound_id, d.period, d.issuer_id, d.building_id
ON DUPLICATE KEY UPDATE households_due = VALUES(households_due), households_on_time = VALUES(households_on_time),
    households_late = VALUES(households_late);
