/**
 * The special account at the bank beside the books: which imported account belongs to which book, what each side has that
 * the other has not (未达账项), and the statement that explains the difference (余额调节表). What belongs together is decided
 * in {@code matching}; statements are imported elsewhere and read through {@code registry_statement_entry}.
 */
package cn.changxiao.fund.reconcile;
