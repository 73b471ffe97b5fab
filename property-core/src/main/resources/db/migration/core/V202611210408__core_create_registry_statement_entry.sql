-- What other modules may read of statements: no name and no account number of a person.
CREATE VIEW registry_statement_entry AS
SELECT e.entry_id, e.account_id, a.organisation_id, a.kind AS account_kind, a.purpose, e.file_id, e.line_no,
    e.booked_on, e.booked_at, e.kind, e.amount_fen, e.channel_transaction, e.refund_number, e.merchant_order,
    e.counterparty_shown, e.remark, e.fee_text, e.recorded_at
FROM statement_entry e
JOIN statement_account a ON a.account_id = e.account_id;
