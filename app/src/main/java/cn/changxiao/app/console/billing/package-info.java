/**
 * The pages of fees: the manager's desk, tariffs, runs, bills and counter, and the owner's own
 * bills. They read and call use cases of billing; no rule lives here.
 */
package cn.changxiao.app.console.billing;
