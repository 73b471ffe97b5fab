package cn.changxiao.billing.collection;

import cn.changxiao.property.money.Rate;

/**
 * The four written definitions of a collection rate (and the month's bills as collected until today), exactly as they are
 * computed. Each is an exact fraction; one of nothing is not defined and says so instead of 0 or 100 %. More received than
 * due is shown as it is.
 */
public enum RateDefinition {
    CURRENT("当期收缴率", "无账单", "本月账单在截止日（本月最后一天）前收到的金额 ÷ 本月应收。预存款在账单所属月份计入。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(totals.onTime().fen(), totals.due().fen());
        }
    },
    ARREARS("清欠率", "无欠费", "本月收到的以前各月欠费 ÷ 月初欠费。月初欠费 = 以前各月应收 − 到上月末收到的金额。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(
                    totals.recovered().fen(), Math.max(0, totals.arrears().fen()));
        }
    },
    COMBINED("综合收缴率", "无账单", "（本月账单截止日前收到 + 本月收到的以前各月欠费）÷（本月应收 + 月初欠费）。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(
                    totals.onTime().plus(totals.recovered()).fen(),
                    Math.max(0, totals.due().plus(totals.arrears()).fen()));
        }
    },
    HOUSEHOLD("户数收缴率", "无账单", "本月账单已付清、且没有一笔在截止日后才收到的户数 ÷ 本月有应收的户数。一户一月不论几张账单只计一次。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(totals.householdsOnTime(), totals.householdsDue());
        }
    },
    TO_DATE("至今收缴率", "无账单", "本月账单到现在收到的金额 ÷ 本月应收。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(
                    totals.onTime().plus(totals.late()).fen(), totals.due().fen());
        }
    };

    /** What holds for every definition. */
    public static final String COMMON = "应收是账单金额减去减免、调整和作废；收到的金额减去退款；月份结账后才登记的款项计入第一个未结账的月份；押金、停车服务费、代收水电费和违约金都不计入。"
            + "有异议和空置的房屋照常计入，另列其金额。收到多于应收时照实显示，不截为 100%。";

    private final String label;
    private final String none;
    private final String definition;

    RateDefinition(String label, String none, String definition) {
        this.label = label;
        this.none = none;
        this.definition = definition;
    }

    /** The rate by this definition; undefined when nothing was due. */
    public abstract Rate of(CollectionTotals totals);

    /** As in {@code 78.42%}, rounded down; the words for nothing where there is no rate. */
    public String percent(CollectionTotals totals) {
        Rate rate = of(totals);
        return rate.isDefined() ? rate.percent(2) : none;
    }

    /** True if it counts households; the others count fen. */
    public boolean isOfHouseholds() {
        return this == HOUSEHOLD;
    }

    public String label() {
        return label;
    }

    /** The definition as it stands on the page. */
    public String definition() {
        return definition;
    }
}
