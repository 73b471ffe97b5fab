package cn.changxiao.fund.seal;

/** One thing that is wrong with the log: where, what it should be and what it is. */
public record LogFault(Rule rule, String subject, long expected, long found) {

    /** Where one fits and none is found. */
    static LogFault missing(Rule rule, String subject) {
        return new LogFault(rule, subject, 1, 0);
    }

    /** What the log is held to. */
    public enum Rule {
        /** Every voucher is sealed soon after it was posted. */
        SEALED_IN_TIME,
        /** Every leaf is what its voucher, lines and salt make. */
        LEAVES_FOLLOW_VOUCHERS,
        /** Every kept subtree is what the leaves make. */
        TREE_FOLLOWS_LEAVES,
        /** Every signed root is the log's, is signed, follows the one before and stands word for word outside. */
        ROOTS_ARE_ANCHORED
    }
}
