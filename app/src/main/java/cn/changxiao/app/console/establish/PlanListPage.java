package cn.changxiao.app.console.establish;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.establish.DepositPlan;
import cn.changxiao.fund.establish.DepositPlanState;
import cn.changxiao.fund.report.CompoundFund;
import java.util.List;
import java.util.Optional;

/** Plans of one book; the form carries a key of its own. */
public record PlanListPage(
        List<Book> books,
        Optional<Book> book,
        List<DepositPlan> plans,
        List<CompoundFund> compounds,
        boolean isKeeper,
        String key,
        String firstDue) {

    public static String tone(DepositPlanState state) {
        return switch (state) {
            case DRAFTED -> "warn";
            case ISSUED -> "good";
            case REJECTED -> "neutral";
        };
    }
}
