/** Measurements of the collection rates: boards, past days and the proof, over months of bills and payments. */
package cn.changxiao.benchmarks.rate;
