/** Plain SQL on the transaction's connection: statements, multi-row batches and rows. No mapping and no SQL building. */
package cn.changxiao.property.sql;
