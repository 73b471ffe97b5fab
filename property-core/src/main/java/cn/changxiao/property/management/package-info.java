/**
 * Who manages a compound from when until when: a company, another manager, the owners themselves, a fallback manager,
 * or nobody. What the manager earns is the business of billing.
 */
package cn.changxiao.property.management;
