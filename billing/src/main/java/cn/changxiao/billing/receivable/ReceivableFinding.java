package cn.changxiao.billing.receivable;

/**
 * A place where the books do not agree, in fen.
 *
 * @param period yyyymm; 0 where no month is concerned
 * @param document the bill, or for payments, credits and refunds the payment; 0 for a unit's credit as a whole
 */
public record ReceivableFinding(ReceivableRule rule, long unit, int period, long document, long expected, long found) {

    /** As in {@code 户 12 账期 202603 账单 77}. */
    public String subject() {
        return "户 %d%s%s"
                .formatted(unit, period == 0 ? "" : " 账期 " + period, document == 0 ? "" : documentName() + document);
    }

    private String documentName() {
        return rule == ReceivableRule.PAYMENT || rule == ReceivableRule.REFUND ? " 缴费 " : " 账单 ";
    }
}
