/**
 * Takes compounds out of other people's files: upload, mapping, preview, confirmation. What a source published is kept
 * as published; what two sources say differently is listed and never decided; managers are proposed and never merged.
 * How a file is read is the business of {@code tabular};
 * files of units go on in {@code unitimport}.
 */
package cn.changxiao.property.importing;
