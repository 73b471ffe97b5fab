/**
 * Opening balances of the fund from a file: one voucher for each compound and day (借 1001 / 贷 3001 or 3002 by unit), and
 * a certificate that file, vouchers and sub-accounts agree to the fen. Reading files is the business of the registry.
 */
package cn.changxiao.fund.opening;
