/** Disclosures of managers: draft, publish by a second person, read and print. */
package cn.changxiao.app.console.disclosure;
