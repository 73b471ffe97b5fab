/**
 * 补建: what each unit of a compound without a fund is asked to deposit first (维修资金管理办法 art. 7), in instalments, with the
 * notice (交存通知书) each owner gets. What is paid is booked as deposits ({@code deposit}); this package asks and compares.
 */
package cn.changxiao.fund.establish;
