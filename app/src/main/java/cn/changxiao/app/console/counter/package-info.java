/**
 * The cashier's pages: the counter by keyboard alone, receipts, shifts and the order of allocation, and the owner's
 * payment by phone. They call use cases of billing; no rule lives here.
 */
package cn.changxiao.app.console.counter;
