/**
 * The pages of collection rates: the board, the way from any of its cells down to rooms and bills, and the grid of rooms.
 * They show what {@code billing.collection} has added up; no rule and no sum of their own lives here.
 */
package cn.changxiao.app.console.collection;
