/** Pages about the sealed log: signed roots, public keys, proofs to take home. The proofs are made in the fund's module. */
package cn.changxiao.app.console.seal;
