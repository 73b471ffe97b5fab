/** Invoices as JSON: requests, files, numbers by the hundred with an answer per line, red letters. */
package cn.changxiao.app.api.invoice;
