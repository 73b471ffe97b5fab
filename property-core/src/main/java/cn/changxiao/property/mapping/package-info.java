/**
 * Understands the rows of a foreign file of compounds: what each column means and what each cell says. It compares
 * nothing and stores nothing; that is the business of {@code importing}.
 */
package cn.changxiao.property.mapping;
