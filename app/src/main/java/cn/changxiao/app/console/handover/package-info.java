/**
 * The pages of the hand-over: acceptances, facility registers, batches for the side that gives and the operator's desk,
 * and how far the hand-over has come.
 */
package cn.changxiao.app.console.handover;
