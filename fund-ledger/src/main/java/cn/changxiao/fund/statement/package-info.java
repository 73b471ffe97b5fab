/**
 * The three statements of 财会〔2020〕7号 (会住维01 资产负债表, 02 收支表, 03 净资产变动表) from the kept turnover, on screen,
 * as PDF and as XLSX. The books they are drawn from are in {@code report}, their closing in {@code closing}.
 */
package cn.changxiao.fund.statement;
