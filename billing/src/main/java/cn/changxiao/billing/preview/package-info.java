/**
 * What a bill run would bill, computed from units, owners and prices without touching anything: the figures two people
 * agree on before a bill exists. Reading and writing them is {@code run}.
 */
package cn.changxiao.billing.preview;
