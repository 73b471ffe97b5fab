/**
 * What a sub-account's balance is made of, principal (本金: what was paid in) and income (收益: what was earned on it),
 * computed from its postings in their order whenever it is asked for. Nothing of it is stored and no posting waits for it.
 */
package cn.changxiao.fund.composition;
