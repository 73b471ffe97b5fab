/** Invoices: the register, requests for a unit, request files for the tax platform, numbers and red letters, tax rates. */
package cn.changxiao.app.console.invoice;
