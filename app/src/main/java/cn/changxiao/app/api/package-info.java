/** The JSON interface below {@code /api/v1}, one package for each subject, and its description. No pages. */
package cn.changxiao.app.api;
