package cn.changxiao.fund.closing;

/** Where other expenditure (5901) goes when a year is closed. */
public enum OtherExpenseTarget {
    /** 3101: the undistributed income bears it. */
    UNDISTRIBUTED_INCOME,
    /** 3001 or 3002: every unit bears its part, for this title is the sum of the units. */
    UNITS;

    private static final long POOL = 3101;

    /** The target of a policy's value. */
    static OtherExpenseTarget of(long title) {
        return title == POOL ? UNDISTRIBUTED_INCOME : UNITS;
    }
}
