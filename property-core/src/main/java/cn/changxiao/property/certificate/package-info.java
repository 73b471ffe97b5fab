/**
 * Decision certificates (共同决定凭证): what the owners resolved, with its scope, cap, roll and tally, in a form that
 * exactly one later command can present once. How a decision is made is the business of {@code decision}; what a
 * certificate permits is decided by the command that spends it.
 */
package cn.changxiao.property.certificate;
