/** The bank account beside the books as JSON: reconciliation, matching, taking back. */
package cn.changxiao.app.api.fundbank;
