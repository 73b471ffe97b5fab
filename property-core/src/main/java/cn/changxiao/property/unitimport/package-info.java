/**
 * Takes units, owners and opening balances out of files: reading into staging tables, comparison with the register by
 * joins, and import compound by compound, each once and as a whole. What is registered is never replaced. How a row is
 * understood is the business of {@code unitfile}; what becomes of a balance that of the module behind
 * {@link cn.changxiao.property.opening.OpeningBalances}.
 */
package cn.changxiao.property.unitimport;
