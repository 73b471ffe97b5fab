package cn.changxiao.app.api.fundbank;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.tie.DailyTie;
import cn.changxiao.fund.tie.DailyTies;
import cn.changxiao.fund.tie.TieBookNow;
import cn.changxiao.fund.tie.TieLevel;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** The daily four-way tie of a book. */
@Controller("/api/v1/fund/books/{book}/ties")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
final class FundTieApi {

    private static final int MOST_DAYS = 400;

    private final DailyTies dailyTies;
    private final TieBookNow tieBookNow;

    FundTieApi(DailyTies dailyTies, TieBookNow tieBookNow) {
        this.dailyTies = dailyTies;
        this.tieBookNow = tieBookNow;
    }

    @Get
    List<TieJson> last(Viewer viewer, long book, @QueryValue(defaultValue = "31") int days) {
        return dailyTies.last(viewer, new BookId(book), Math.max(1, Math.min(MOST_DAYS, days))).stream()
                .map(TieJson::of)
                .toList();
    }

    @Post
    TieJson now(Viewer viewer, long book) {
        return TieJson.of(tieBookNow.tie(viewer, new BookId(book)));
    }

    @Serdeable
    record TieJson(
            LocalDate day,
            boolean holds,
            String units,
            String buildings,
            String ledger,
            String bank,
            String statement,
            String inTransit,
            boolean hasStatement,
            List<FaultJson> faults) {

        static TieJson of(DailyTie tie) {
            return new TieJson(
                    tie.day(),
                    tie.holds(),
                    tie.sums().units().toString(),
                    tie.sums().buildings().toString(),
                    tie.sums().ledger().toString(),
                    tie.sums().bank().toString(),
                    tie.statement().toString(),
                    tie.inTransit().toString(),
                    tie.hasStatement(),
                    tie.faults().stream()
                            .map(fault -> new FaultJson(
                                    fault.level(),
                                    fault.subject(),
                                    fault.expected().toString(),
                                    fault.found().toString()))
                            .toList());
        }
    }

    @Serdeable
    record FaultJson(TieLevel level, String subject, String expected, String found) {}
}
