/** What the fund's ledger is measured by: posting, sealing, proving; on the city that the others share. */
package cn.changxiao.benchmarks.fund;
