/**
 * How far the days of an account are explained, and the three-way certificate of a day: statement = books + differences,
 * receipts = what became of them + differences. Computed from rows, never from totals; frozen when issued.
 */
package cn.changxiao.billing.reconciliation.proof;
