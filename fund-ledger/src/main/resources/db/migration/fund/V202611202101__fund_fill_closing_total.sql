-- What closings moved before the sums were kept apart.
INSERT INTO fund_closing_total
SELECT j.book_id, j.compound_id, YEAR(j.value_date) * 100 + MONTH(j.value_date), p.title_code,
    SUM(CASE WHEN p.amount_fen > 0 THEN p.amount_fen ELSE 0 END),
    SUM(CASE WHEN p.amount_fen < 0 THEN -p.amount_fen ELSE 0 END)
FROM fund_journal j
JOIN fund_posting p ON p.journal_id = j.journal_id
WHERE j.kind = 'CLOSING'
GROUP BY j.book_id, j.compound_id, YEAR(j.value_date) * 100 + MONTH(j.value_date), p.title_code;
