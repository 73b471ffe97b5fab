/**
 * Statements of bank, WeChat and Alipay accounts: the accounts, the files that were imported, and every movement of money
 * in them exactly once. It does not know what a movement pays; matching reads {@code registry_statement_entry}.
 *
 * <p>Columns of that view: {@code entry_id, account_id, organisation_id, account_kind (BANK, WECHAT, ALIPAY), purpose
 * (FEE, FUND), file_id, line_no, booked_on, booked_at (null: only the day is known), kind (PAYMENT, REFUND, FEE, OTHER),
 * amount_fen (positive: money in; never 0), channel_transaction, refund_number, merchant_order (blank where there is
 * none), counterparty_shown (a person masked), remark (free text of the payer, which may name a person), fee_text,
 * recorded_at}. Entries never change. Names in clear come from {@link cn.changxiao.property.bankstatement.Counterparties}.
 */
package cn.changxiao.property.bankstatement;
