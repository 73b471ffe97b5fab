/** The pages of transfers of whole compounds to their owners' assemblies, with the certificate. */
package cn.changxiao.app.console.transfer;
