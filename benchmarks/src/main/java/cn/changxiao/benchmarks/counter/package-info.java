/** The counter under the load of a busy morning. */
package cn.changxiao.benchmarks.counter;
