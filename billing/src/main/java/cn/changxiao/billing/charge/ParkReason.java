package cn.changxiao.billing.charge;

/** Why a unit cannot be billed for a month. */
public enum ParkReason {
    NOT_DELIVERED("房屋尚未交付业主"),
    NO_OWNER("没有登记的业主"),
    NO_TARIFF("没有已批准的收费标准"),
    ALREADY_BILLED("该月已出账");

    private final String label;

    ParkReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
