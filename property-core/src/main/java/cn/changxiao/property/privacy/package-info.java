/**
 * Personal data as people use them: finding an owner without seeing more than needed, the trail of who saw what, and
 * renewing the key. How numbers are encrypted is in {@code party}; showing one person in clear is in {@code ownership}.
 */
package cn.changxiao.property.privacy;
