package cn.changxiao.app.console.interest;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.interest.InterestCompound;
import cn.changxiao.fund.interest.InterestRun;
import cn.changxiao.fund.interest.InterestRunState;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.InterestUnit;
import cn.changxiao.fund.interest.undo.InterestUndo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A run with its compounds, and the units of the one that was chosen. */
public record InterestRunPage(
        Book book,
        InterestRun run,
        InterestRuns.Progress progress,
        List<InterestCompound> compounds,
        Optional<InterestCompound> chosen,
        List<InterestUnit> units,
        Optional<InterestUndo> undo,
        LocalDate today,
        boolean canCheckUndo,
        boolean canCheck,
        boolean isKeeper) {

    /** {@code 1.5%}, or that a sum is handed out. */
    public String rate() {
        return run.ratePpm()
                .map(ppm ->
                        "年利率 " + BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString() + "%，"
                                + run.basis().label())
                .orElse("按积数分配指定金额");
    }

    /** Handed out, and nobody has asked to take it back. */
    public boolean canBeTakenBack() {
        return isKeeper && run.state() == InterestRunState.DISTRIBUTED && undo.isEmpty();
    }

    /** The beginning of the hash, by which two people can tell that they see the same. */
    public String seal() {
        return run.hash().substring(0, 16);
    }
}
