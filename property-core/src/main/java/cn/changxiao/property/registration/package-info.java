/**
 * Entering whole compounds: buildings, units, owners and shares together, through multi-row statements. Files are the
 * business of {@code importing}; changes of what is registered are not here.
 */
package cn.changxiao.property.registration;
