/** Reconciliation as JSON: runs, days, entries with their reasons, what persons say of them, certificates. */
package cn.changxiao.app.api.reconciliation;
