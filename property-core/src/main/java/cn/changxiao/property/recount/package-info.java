/**
 * Counting a decision again without this service: a bundle of plain files that holds everything the result follows from,
 * and a checker that needs a Java runtime only and shares no line of code with the counting it checks.
 */
package cn.changxiao.property.recount;
