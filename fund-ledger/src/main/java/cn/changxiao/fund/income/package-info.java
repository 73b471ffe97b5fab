/** What the bank pays for the money at call: booked as income, or, the older way, handed to the units at once by the balances
 * of that day. By days it is handed out in {@code interest}; deposits and bonds are in {@code treasury}. */
package cn.changxiao.fund.income;
