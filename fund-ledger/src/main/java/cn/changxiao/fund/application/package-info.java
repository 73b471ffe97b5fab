/**
 * The application for the fund's money: what is to be repaired, by which decision of the owners, and whether the fund may
 * pay at all. What happens to an application afterwards is the business of {@code withdrawal}.
 */
package cn.changxiao.fund.application;
