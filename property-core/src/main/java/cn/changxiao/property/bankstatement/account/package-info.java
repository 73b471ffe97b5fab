/** The accounts whose statements an organisation imports. It knows nothing of files and entries. */
package cn.changxiao.property.bankstatement.account;
