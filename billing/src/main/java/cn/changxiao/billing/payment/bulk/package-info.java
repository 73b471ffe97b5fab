/**
 * Payments that another program hands over as a list, each answered for itself. Not bank statements, whose lines are
 * matched first (billing.matching), and not the counter.
 */
@NullMarked
package cn.changxiao.billing.payment.bulk;

import org.jspecify.annotations.NullMarked;
