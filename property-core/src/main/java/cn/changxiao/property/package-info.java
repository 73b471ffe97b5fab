/** What every feature shares: refusals, business keys, ids and the clock. Features live in the packages below. */
package cn.changxiao.property;
