/** Handing the fund's income to every sub-account: the list of runs, the preview, the agreement and the progress. Interest
 * that came in is recorded elsewhere. */
package cn.changxiao.app.console.interest;
