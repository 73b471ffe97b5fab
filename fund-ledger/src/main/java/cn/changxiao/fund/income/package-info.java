/** What the bank pays for the money: credited, put into the pool 3101 and handed to every sub-account exactly. Time
 * deposits and bonds are not here. */
package cn.changxiao.fund.income;
