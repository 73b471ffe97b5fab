package cn.changxiao.property.bankstatement;

import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.money.Money;
import java.util.List;

/**
 * What became of a file. Rows are new entries, entries known from an earlier file, or refused; of a refused file no row
 * became an entry.
 */
public record StatementResult(
        StatementFileId file, State state, Rows rows, Money moneyIn, Money moneyOut, List<ControlTotal> controls) {

    public StatementResult {
        controls = List.copyOf(controls);
    }

    /** The totals that do not agree with the rows. */
    public List<ControlTotal> differences() {
        return controls.stream().filter(control -> !control.agrees()).toList();
    }

    /** How a reading ended. */
    public enum State {
        IMPORTED("已导入"),
        REFUSED("未导入：合计不符");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Rows of data by what became of them. */
    public record Rows(int total, int fresh, int known, int refused) {

        /** New and known ones. */
        public int accepted() {
            return fresh + known;
        }
    }
}
