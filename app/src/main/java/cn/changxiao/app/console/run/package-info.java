/** The pages of bill runs: the form, the preview with what to look at before signing off, and the progress. */
package cn.changxiao.app.console.run;
