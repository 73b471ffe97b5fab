/** Pages of payment plans: a clerk writes them, a colleague agrees. */
package cn.changxiao.app.console.plan;
