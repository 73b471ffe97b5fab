/** The fund as JSON: books, vouchers, statements, deposits and withdrawals. Money as text of yuan, ids as text. */
package cn.changxiao.app.api.fund;
