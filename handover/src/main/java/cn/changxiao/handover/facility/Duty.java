package cn.changxiao.handover.facility;

/** What the ownership before the works obliges to (昌吉州实施意见: 专业经营单位改造责任). */
public enum Duty {
    /** Owned by the operator: it renovates, keeps and repairs; nothing changes hands. */
    OPERATOR_KEEPS("专业经营单位改造并管护"),
    /** Not owned by the operator: after the works it is handed over by legal procedure and the operator keeps it. */
    TRANSFER_BY_LAW("依法定程序移交"),
    /** Behind the household meter, or of a class without operators. */
    OWNERS_KEEP("业主自行管护");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    /** The duty that follows from the class, the owner before the works and the side of the household meter. */
    public static Duty of(FacilityClass facilityClass, OwnerBefore ownerBefore, MeterBoundary boundary) {
        if (ownerBefore == OwnerBefore.OPERATOR_OWNED) {
            return OPERATOR_KEEPS;
        }
        return facilityClass.isOperatorRun() && boundary == MeterBoundary.OUTSIDE_METER ? TRANSFER_BY_LAW : OWNERS_KEEP;
    }

    public String label() {
        return label;
    }
}
