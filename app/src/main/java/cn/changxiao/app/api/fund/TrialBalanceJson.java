package cn.changxiao.app.api.fund;

import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.Ties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A trial balance; balances are debit positive. */
@Serdeable
record TrialBalanceJson(
        String book, String name, String from, String until, boolean zeroSum, List<LineJson> lines, TiesJson ties) {

    static TrialBalanceJson of(BookBalance page) {
        return new TrialBalanceJson(
                page.book().id().toString(),
                page.book().name(),
                page.from().toString(),
                page.until().toString(),
                page.balance().isZeroSum(),
                page.balance().lines().stream()
                        .map(line -> new LineJson(
                                line.title().code(),
                                line.title().label(),
                                line.opening().toString(),
                                line.debit().toString(),
                                line.credit().toString(),
                                line.closing().toString()))
                        .toList(),
                TiesJson.of(page.ties()));
    }

    @Serdeable
    record LineJson(String code, String title, String opening, String debit, String credit, String closing) {}

    @Serdeable
    record TiesJson(
            boolean holds,
            String units,
            String buildings,
            String control,
            String bank,
            String invested,
            String pool,
            String owed) {

        static TiesJson of(Ties ties) {
            return new TiesJson(
                    ties.holds(),
                    ties.units().toString(),
                    ties.buildings().toString(),
                    ties.control().toString(),
                    ties.bank().toString(),
                    ties.invested().toString(),
                    ties.pool().toString(),
                    ties.owed().toString());
        }
    }
}
