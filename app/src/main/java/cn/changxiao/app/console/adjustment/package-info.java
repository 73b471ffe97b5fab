/** Bills lowered, waived and voided: the list of proposals with both figures, the form, and the second person's answer. */
package cn.changxiao.app.console.adjustment;
