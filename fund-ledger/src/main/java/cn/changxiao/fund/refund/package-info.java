/**
 * Deposits that go back to who paid them, such as when a purchase is cancelled: asked for by one person, checked and booked
 * by another. A deposit of the same year lowers the income (借 4001), one of an earlier year is an expenditure (借 5101). Not
 * a sale, at which no money moves.
 */
package cn.changxiao.fund.refund;
