/** Books, the accounts in them and their opening. What moves money between them is in {@code posting}. */
package cn.changxiao.fund.account;
