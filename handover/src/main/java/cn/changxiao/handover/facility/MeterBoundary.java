package cn.changxiao.handover.facility;

/** On which side of the household meter a facility lies; the meter itself lies outside. */
public enum MeterBoundary {
    OUTSIDE_METER("户表及表前"),
    INSIDE_METER("表后");

    private final String label;

    MeterBoundary(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
