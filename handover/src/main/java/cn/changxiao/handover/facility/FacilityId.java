package cn.changxiao.handover.facility;

/** Identifies a facility in the register. */
public record FacilityId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
