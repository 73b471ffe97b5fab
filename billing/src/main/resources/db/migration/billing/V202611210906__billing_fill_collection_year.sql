-- The years from the months that are kept and proven.
INSERT INTO billing_collection_year (compound_id, issuer_id, year_no, due_fen, on_time_fen, recovered_fen)
SELECT c.compound_id, c.issuer_id, c.period DIV 100, SUM(c.due_fen), SUM(c.on_time_fen), SUM(c.recovered_fen)
FROM billing_collection_month c
GROUP BY c.compound_id, c.issuer_id, c.period DIV 100;
