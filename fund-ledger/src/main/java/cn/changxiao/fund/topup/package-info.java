/** Units whose balance fell below the threshold of their first deposit. Plans, votes and notices are not here yet. */
package cn.changxiao.fund.topup;
