package cn.changxiao.billing.collection.asof;

import java.time.LocalDate;

/** Which rows tell about a day: those recorded by then, or all there are. */
public enum Knowledge {
    KNOWN_THEN("当时所知", "只用截至当日已经登记的账单、收款和调整，与当日所见一致，以后怎样登记都不再变。"),
    KNOWN_NOW("现在所知", "用现在已知的全部记录重看当日：补录的收款算到实收之日，账单的调整算到账单所属月份。");

    private final String label;
    private final String definition;

    Knowledge(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** True if a row recorded on {@code recordedOn} tells about {@code day}. */
    boolean covers(LocalDate recordedOn, LocalDate day) {
        return this == KNOWN_NOW || !recordedOn.isAfter(day);
    }

    public String label() {
        return label;
    }

    /** What the figures rest on, as it stands on the page. */
    public String definition() {
        return definition;
    }
}
