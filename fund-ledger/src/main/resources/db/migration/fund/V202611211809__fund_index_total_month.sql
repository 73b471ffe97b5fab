-- The months after a checkpoint are a few rows of many; without this they were found by reading all of a book's.
CREATE INDEX fund_total_month ON fund_total (book_id, month);
