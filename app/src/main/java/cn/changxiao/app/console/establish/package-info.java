/** The pages of plans that build a fund up: what each unit is asked, what has come in, and the notices. */
package cn.changxiao.app.console.establish;
