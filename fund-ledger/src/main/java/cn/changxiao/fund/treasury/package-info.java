/** Where a book's money lies: at call, in time deposits, in treasury bonds held to maturity; what it earns comes in here and
 * is handed to the units by {@code interest}. No repo, no entrusted products, no pledge (维修资金管理办法 art. 26). */
package cn.changxiao.fund.treasury;
