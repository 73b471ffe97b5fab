/** How fast statement lines are matched and posted. */
package cn.changxiao.benchmarks.statement;
