/** The pages of lost buildings: what their sub-accounts had, what is owed and what is paid. */
package cn.changxiao.app.console.loss;
