package cn.changxiao.handover.facility;

/** The class of a facility; some classes have operators (专业经营单位) that can take them over, the others have not. */
public enum FacilityClass {
    WATER("供水", true),
    DRAINAGE("排水", true),
    POWER("供电", true),
    GAS("燃气", true),
    HEAT("供热", true),
    TELECOM("通信", true),
    CABLE_TV("有线电视", true),
    STREET_LIGHTING("路灯照明", true),
    FIRE("消防", false),
    LIFT("电梯", false),
    SECURITY("安防", false),
    OTHER("其他", false);

    private final String label;
    private final boolean operatorRun;

    FacilityClass(String label, boolean operatorRun) {
        this.label = label;
        this.operatorRun = operatorRun;
    }

    public String label() {
        return label;
    }

    /** True if a specialised operator can own and keep facilities of this class. */
    public boolean isOperatorRun() {
        return operatorRun;
    }
}
