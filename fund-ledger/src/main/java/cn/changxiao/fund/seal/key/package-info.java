/** What the log keeps outside the database: the private key that signs, the public keys and the anchored roots. What is
 * signed is decided by others. */
package cn.changxiao.fund.seal.key;
