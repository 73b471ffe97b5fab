/**
 * Messages to owners: an outbox, quiet hours, and the port through which they leave. A message is sent at most once; the
 * telephone number is deciphered only then, and the trail says so. Why somebody gets a message is said elsewhere.
 */
package cn.changxiao.billing.message;
