package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ending.AccountEnd;
import cn.changxiao.fund.ending.AccountEndId;
import cn.changxiao.fund.ending.AccountEndState;
import cn.changxiao.fund.ending.AccountEnds;
import cn.changxiao.fund.ending.DecideAccountEnd;
import cn.changxiao.fund.ending.NewAccountEnd;
import cn.changxiao.fund.ending.RequestAccountEnd;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Empty sub-accounts that end. */
@Controller("/api/v1/fund/books/{book}/account-ends")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class AccountEndApi {

    private static final int MOST_ROWS = 500;

    private final AccountEnds ends;
    private final RequestAccountEnd requestAccountEnd;
    private final DecideAccountEnd decideAccountEnd;

    AccountEndApi(AccountEnds ends, RequestAccountEnd requestAccountEnd, DecideAccountEnd decideAccountEnd) {
        this.ends = ends;
        this.requestAccountEnd = requestAccountEnd;
        this.decideAccountEnd = decideAccountEnd;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<EndJson> list(Viewer viewer, long book, @QueryValue(defaultValue = "0") long offset) {
        return ends.page(viewer, new BookId(book), Math.max(0, offset), MOST_ROWS).stream()
                .map(EndJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    Recorded request(Viewer viewer, long book, @Body NewEndJson end) {
        return new Recorded(
                requestAccountEnd.request(viewer, end.command(new BookId(book))).toString());
    }

    @Post("/{end}/confirmation")
    @Status(HttpStatus.NO_CONTENT)
    void confirm(Viewer viewer, long book, long end) {
        decideAccountEnd.decide(viewer, new BookId(book), new AccountEndId(end), true);
    }

    @Serdeable
    record NewEndJson(String key, String unit, String reason) {

        NewAccountEnd command(BookId book) {
            return new NewAccountEnd(new BusinessKey(key), book, new UnitId(Long.parseLong(unit)), reason);
        }
    }

    @Serdeable
    record EndJson(
            String id, String compound, String place, String reason, LocalDate requestedOn, AccountEndState state) {

        static EndJson of(AccountEnd end) {
            return new EndJson(
                    end.id().toString(), end.compound(), end.place(), end.reason(), end.requestedOn(), end.state());
        }
    }
}
