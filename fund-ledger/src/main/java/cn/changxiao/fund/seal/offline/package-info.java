/** What an owner or auditor can check without the service: how vouchers are encoded and hashed, the proof documents, and
 * the verifier. Nothing here knows a database, and nothing but the JDK and the tree is used. */
package cn.changxiao.fund.seal.offline;
