package cn.changxiao.fund.reconcile.matching;

/** Identifies a match of bank and books. */
public record BankMatchId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
