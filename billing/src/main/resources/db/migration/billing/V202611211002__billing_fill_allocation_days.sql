-- As new rows get them; of money from credit the day is not known, so it counts when its month begins.
UPDATE billing_allocation a
JOIN billing_bill b ON b.bill_id = a.bill_id
LEFT JOIN billing_payment p ON p.payment_id = a.payment_id
SET a.compound_id = b.compound_id,
    a.counted_on = GREATEST(STR_TO_DATE(CONCAT(a.counted_period, '01'), '%Y%m%d'),
        COALESCE(p.received_on, DATE '1900-01-01'));
