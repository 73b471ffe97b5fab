package cn.changxiao.fund.ledger;

/** Which side an account's balance must keep to; what is held counts as gone. */
public enum OverdraftRule {
    /** Either side: control and income accounts. */
    FREE(0),
    /** Never below zero on the debit side: the bank, bonds, imprest. */
    DEBIT_ONLY(1),
    /** Never below zero on the credit side: units' sub-accounts, the undistributed pool. */
    CREDIT_ONLY(-1);

    private final int sign;

    OverdraftRule(int sign) {
        this.sign = sign;
    }

    /** What a signed balance is multiplied with to be an owner's or a bank's positive amount; 0 for no rule. */
    public int sign() {
        return sign;
    }

    /** The rule of a stored sign. */
    public static OverdraftRule ofSign(int sign) {
        return switch (sign) {
            case 0 -> FREE;
            case 1 -> DEBIT_ONLY;
            case -1 -> CREDIT_ONLY;
            default -> throw new IllegalArgumentException("no overdraft rule has the sign " + sign);
        };
    }
}
