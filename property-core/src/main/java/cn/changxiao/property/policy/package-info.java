/**
 * Numbers that law or a local policy sets, effective-dated per jurisdiction: a place without its own number has the
 * one of the next larger place, up to the nation's. What to do with a number is the business of who asks for it.
 */
package cn.changxiao.property.policy;
