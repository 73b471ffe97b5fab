/** Pages of 资金公示: what a custodian publishes of a compound's fund, the register, and the data for whoever holds the
 * paper. Questions about it are in review. */
package cn.changxiao.app.console.publication;
