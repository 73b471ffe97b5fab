/** Owners' deposits: recorded by one person, booked by another. Standards, demands and receipts are not here. */
package cn.changxiao.fund.deposit;
