package cn.changxiao.billing.reconciliation;

import java.io.Serial;

/** Somebody else posted matches since these were decided; they are decided again. Never leaves the package. */
final class StaleBook extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
