/** The pages of what the rates mean: trend, league tables, age of arrears, vintages, effects, targets and alerts. No arithmetic but that of drawing. */
package cn.changxiao.app.console.analysis;
