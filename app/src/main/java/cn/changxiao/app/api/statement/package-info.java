/** Statements of accounts as JSON: accounts, imports, entries. */
package cn.changxiao.app.api.statement;
