/**
 * Counting a vote of owners by heads and area in whole numbers (民法典 art. 278). Pure: it knows no database, no clock and
 * no policy; who is on the roll is the business of {@code roll}, what a matter needs that of {@code decision}.
 */
package cn.changxiao.property.tally;
