/**
 * Payments through WeChat, Alipay and other channels, neutral of all of them: a pay order names what is to be paid, a
 * gateway port speaks with the channel, and a signed callback becomes a payment, or suspense when it cannot.
 */
package cn.changxiao.billing.channel;
