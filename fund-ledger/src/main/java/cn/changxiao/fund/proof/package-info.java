/** Recomputes everything kept from the immutable lines and lists what differs, with the account. */
package cn.changxiao.fund.proof;
