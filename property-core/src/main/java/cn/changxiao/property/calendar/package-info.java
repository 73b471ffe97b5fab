/**
 * Working days as the State Council's yearly notices set them. A year that is not published yet is said so, with a
 * provisional answer by weekday; how many days something may take is policy and stands in {@code policy}.
 */
package cn.changxiao.property.calendar;
