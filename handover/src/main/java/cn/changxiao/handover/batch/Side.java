package cn.changxiao.handover.batch;

/** The two sides of a hand-over; they are never one organisation. */
public enum Side {
    /** The street office or the owners' committee. */
    GIVER,
    /** The operator that takes over. */
    OPERATOR
}
