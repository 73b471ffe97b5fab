package cn.changxiao.billing.collection;

import cn.changxiao.property.money.Rate;

/**
 * The four written definitions of a collection rate (and the month's bills as collected until today). Each is an exact
 * fraction; a month with nothing due has no rate.
 */
public enum RateDefinition {
    CURRENT("当期收缴率", "本月账单在本月末（截止日）前收到的金额 ÷ 本月应收。预存款在账单所属月份计入；减免不计入应收。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(totals.onTime().fen(), totals.due().fen());
        }
    },
    ARREARS("清欠率", "本月收回的以前月份欠费 ÷ 月初欠费。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(
                    totals.recovered().fen(), Math.max(0, totals.arrears().fen()));
        }
    },
    COMBINED("综合收缴率", "（当期收到 + 清回欠费）÷（本月应收 + 月初欠费）。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(
                    totals.onTime().plus(totals.recovered()).fen(),
                    Math.max(0, totals.due().plus(totals.arrears()).fen()));
        }
    },
    HOUSEHOLD("户数收缴率", "截止日前付清本月账单的户数 ÷ 本月应收户数。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(totals.householdsOnTime(), totals.householdsDue());
        }
    },
    TO_DATE("至今收缴率", "本月账单至今收到的金额 ÷ 本月应收。") {
        @Override
        public Rate of(CollectionTotals totals) {
            return new Rate(
                    totals.onTime().plus(totals.late()).fen(), totals.due().fen());
        }
    };

    private final String label;
    private final String definition;

    RateDefinition(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** The rate by this definition; undefined when nothing was due. */
    public abstract Rate of(CollectionTotals totals);

    public String label() {
        return label;
    }

    /** The definition as it stands on the page. */
    public String definition() {
        return definition;
    }
}
