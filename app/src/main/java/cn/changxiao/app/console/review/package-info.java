/** Pages of 复核: owners ask, a custodian answers by two persons, and whoever has the code reads the answer. */
package cn.changxiao.app.console.review;
