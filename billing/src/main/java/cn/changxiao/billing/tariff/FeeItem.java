package cn.changxiao.billing.tariff;

import java.util.Arrays;

/** What a fee is for. Only items that count enter the collection rates; the table {@code billing_fee_item} says the same. */
public enum FeeItem {
    PROPERTY_FEE(1, "物业服务费", true),
    WASTE(2, "生活垃圾处理费", true),
    PARKING(3, "停车服务费", false),
    DEPOSIT(4, "押金", false),
    /** Water and power that the manager passes on; no handling fee may be added (物业管理条例 art. 44). */
    UTILITY(5, "代收水电费", false),
    LATE_FEE(6, "违约金", false);

    private final int id;
    private final String label;
    private final boolean counted;

    FeeItem(int id, String label, boolean counted) {
        this.id = id;
        this.label = label;
        this.counted = counted;
    }

    /** @throws IllegalStateException if no item has the id */
    public static FeeItem ofId(int id) {
        return Arrays.stream(values())
                .filter(item -> item.id == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no fee item has the id " + id));
    }

    public int id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** True if what is due and paid for this item counts in collection rates. */
    public boolean isCounted() {
        return counted;
    }

    /** True if it is charged every month at an approved price; the others are charged as they arise. */
    public boolean hasTariff() {
        return this == PROPERTY_FEE || this == WASTE || this == PARKING;
    }
}
