/** 复核: owners ask about their accounts or what was published of them (住宅专项维修资金管理办法 art. 30), one person of the
 * custodian drafts the answer, a second one gives it. A mistake that comes to light is mended by vouchers, not here. */
package cn.changxiao.fund.review;
