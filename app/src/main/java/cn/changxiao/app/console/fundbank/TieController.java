package cn.changxiao.app.console.fundbank;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.fund.tie.DailyTie;
import cn.changxiao.fund.tie.DailyTies;
import cn.changxiao.fund.tie.TieBookNow;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.Optional;

/** The daily four-way tie of a book: the last days, what was wrong on them, and one more now. */
@Controller("/fund/ties")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
final class TieController {

    private static final int DAYS = 31;

    private final ReadableBooks books;
    private final DailyTies dailyTies;
    private final TieBookNow tieBookNow;

    TieController(ReadableBooks books, DailyTies dailyTies, TieBookNow tieBookNow) {
        this.books = books;
        this.dailyTies = dailyTies;
        this.tieBookNow = tieBookNow;
    }

    @Get
    @View("fundbank/ties")
    @Navigation(title = "四方核对", section = Section.FUND, order = 68)
    TiePage ties(Viewer viewer, @QueryValue Optional<Long> book) {
        List<Book> readable = books.of(viewer);
        Optional<Book> shown = readable.stream()
                .filter(each -> book.orElse(each.id().value()) == each.id().value())
                .findFirst();
        return new TiePage(
                readable,
                shown,
                shown.map(each -> dailyTies.last(viewer, each.id(), DAYS)).orElse(List.of()));
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tie(Viewer viewer, long book) {
        DailyTie tie = tieBookNow.tie(viewer, new BookId(book));
        return Answer.seeOther(
                "/fund/ties?book=" + book,
                tie.holds()
                        ? "四方一致，逐分无误。"
                        : "四方不一致，发现 %d 处。".formatted(tie.faults().size()));
    }
}
