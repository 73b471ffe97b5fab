/**
 * Reads tables out of CSV and XLSX files on disk, row by row. It knows cells and where they stand, not what they mean.
 */
package cn.changxiao.property.tabular;
