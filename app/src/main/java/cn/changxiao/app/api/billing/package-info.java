/**
 * Fees as JSON: tariffs, runs, bills, payments and rates through the same use cases as the pages. Money stands as yuan in
 * text and as whole fen, ids as text.
 */
package cn.changxiao.app.api.billing;
