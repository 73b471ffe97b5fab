/** The API about policy: which value applies where and why, and setting one by two people. */
package cn.changxiao.app.api.policy;
