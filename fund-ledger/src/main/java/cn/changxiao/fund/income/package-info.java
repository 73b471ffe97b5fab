/** What the bank pays for the money at call, booked as income. It is handed to the units by days in {@code interest};
 * deposits and bonds are in {@code treasury}. */
package cn.changxiao.fund.income;
