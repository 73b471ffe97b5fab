package cn.changxiao.property.roll;

/** By which rule a unit's head is formed (区分所有权解释 art. 9). */
public enum HeadKind {
    /** Everybody who owns the unit together; the same people with several units are one head. */
    OWNERS("业主"),
    /** Units that staff have put together, with a reason. */
    GROUP("归并业主组"),
    /** What the developer has not sold, or sold and not delivered: one head together. */
    DEVELOPER("建设单位"),
    /** Nobody is registered: counted in every total, and barred from voting until somebody is. */
    UNKNOWN("产权人待补录");

    private final String label;

    HeadKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
