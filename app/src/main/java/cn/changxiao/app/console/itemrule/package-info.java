/** The page of fee items: how each is rounded, shared and taxed, whether it counts in rates, and the change of a rule. */
package cn.changxiao.app.console.itemrule;
