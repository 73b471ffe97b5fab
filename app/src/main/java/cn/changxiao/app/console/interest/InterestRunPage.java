package cn.changxiao.app.console.interest;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.interest.InterestCompound;
import cn.changxiao.fund.interest.InterestRun;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.InterestUnit;
import java.math.BigDecimal;
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

    /** The beginning of the hash, by which two people can tell that they see the same. */
    public String seal() {
        return run.hash().substring(0, 16);
    }
}
