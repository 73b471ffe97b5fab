package cn.changxiao.app.console.unitfund;

import cn.changxiao.fund.report.UnitStatement;
import cn.changxiao.fund.seal.offline.SignedRoot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A unit's statement with how far the latest signed root proves it. */
public record UnitFundPage(UnitStatement statement, Optional<SignedRoot> root, long provableUntil, int thisYear) {

    private static final int YEARS_SHOWN = 6;

    /** The years for which there may be a statement, newest first. */
    public List<Integer> years() {
        int oldest = statement.entries().stream()
                .mapToInt(entry -> entry.valueDate().getYear())
                .min()
                .orElse(thisYear);
        return IntStream.range(0, YEARS_SHOWN)
                .map(back -> thisYear - back)
                .filter(year -> year >= oldest)
                .boxed()
                .toList();
    }

    public boolean isProvable(long sequence) {
        return sequence <= provableUntil;
    }
}
