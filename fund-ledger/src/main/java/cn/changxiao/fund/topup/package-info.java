/**
 * Units whose balance fell below the threshold of their first deposit, and the order to top up, which the owners decide.
 * Notices to each owner are not here yet.
 */
package cn.changxiao.fund.topup;
