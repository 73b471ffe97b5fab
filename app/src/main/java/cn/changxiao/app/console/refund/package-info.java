/** Refunds: asked for from a receipt or a room, approved by another person, paid out, and the paper of each. */
package cn.changxiao.app.console.refund;
