/** Bills as PDF: pages and files a second, bytes and heap, beside the same layout in a Latin font and beside tables. */
package cn.changxiao.benchmarks.pdf;
