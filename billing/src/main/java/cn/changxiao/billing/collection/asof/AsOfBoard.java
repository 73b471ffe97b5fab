package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * A month over all the viewer sees, as of a day, both as it was known then and as it is known now.
 *
 * @param rows in the order of the compounds' names; empty unless something was due or open
 */
public record AsOfBoard(BillingMonth month, LocalDate day, State state, List<AsOfRow> rows) {

    public AsOfBoard {
        rows = List.copyOf(rows);
    }

    public CollectionTotals totals(Knowledge knowledge) {
        return rows.stream().map(row -> row.totals(knowledge)).reduce(CollectionTotals.NONE, CollectionTotals::plus);
    }

    public Rate rate(RateDefinition definition, Knowledge knowledge) {
        return definition.of(totals(knowledge));
    }

    /** What explains the difference between the two. */
    public RecordedSince since() {
        return rows.stream().map(AsOfRow::since).reduce(RecordedSince.NOTHING, RecordedSince::plus);
    }

    /** What there is to show. */
    public enum State {
        NOT_BEGUN("该月在所选日期尚未开始，没有可看的数字。"),
        NO_COMPOUNDS("您的范围内还没有小区，没有可看的数字。"),
        NO_BILLS("该月没有账单，也没有以前的欠费；收缴率为“无账单”，不是 0% 或 100%。"),
        SHOWN("");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }

        /** Why there are no figures; empty if there are. */
        public String sentence() {
            return sentence;
        }
    }
}
