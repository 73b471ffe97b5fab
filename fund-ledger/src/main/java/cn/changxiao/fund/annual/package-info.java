/**
 * The statement of one year that an owner takes home: what a unit had, what came and went, what is left, and under which
 * signed root each line can be proved. Reads only; the running account is in {@code report}, the proofs in {@code seal}.
 */
package cn.changxiao.fund.annual;
