package cn.changxiao.billing.matching;

/**
 * An entry that no rule decides.
 *
 * @param explanation what came closest, or between what nothing decides
 * @param suggestedUnit the unit that came closest; 0 if none did
 */
public record Unmatched(long entry, Why why, String explanation, long suggestedUnit) {

    /** Why an entry is left. */
    public enum Why {
        NOTHING_FITS,
        AMBIGUOUS,
        /** Its transaction is another payment's that an entry confirmed before. */
        TRANSACTION_USED
    }
}
