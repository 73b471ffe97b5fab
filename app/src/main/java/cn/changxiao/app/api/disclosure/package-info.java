/** Disclosures as JSON. */
package cn.changxiao.app.api.disclosure;
