/**
 * Reads a statement file whatever it is: an archive, a table, or one of the messages MT940 and camt.053. Pure; it knows no
 * account and no database.
 */
package cn.changxiao.property.bankstatement.reading;
