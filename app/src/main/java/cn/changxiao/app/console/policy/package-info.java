/** Which number of law or policy applies where and why, what two places differ in, and setting a value of one's own. */
package cn.changxiao.app.console.policy;
