/**
 * What every page stands in: layout data, messages after a redirect, formats, answers and headers. No page of its own
 * and no rule of the business.
 */
package cn.changxiao.app.page;
