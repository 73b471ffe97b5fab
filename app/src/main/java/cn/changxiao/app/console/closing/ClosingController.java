package cn.changxiao.app.console.closing;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.closing.CloseMonth;
import cn.changxiao.fund.closing.PrepareYearClosing;
import cn.changxiao.fund.closing.ReadBookMonths;
import cn.changxiao.fund.closing.ReopenMonth;
import cn.changxiao.fund.closing.RequestReopening;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closing months and years, and opening the last one again by two persons. */
@Controller("/fund/closing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class ClosingController {

    private final ReadableBooks books;
    private final ReadBookMonths bookMonths;
    private final CloseMonth closeMonth;
    private final PrepareYearClosing prepareYearClosing;
    private final RequestReopening requestReopening;
    private final ReopenMonth reopenMonth;

    ClosingController(
            ReadableBooks books,
            ReadBookMonths bookMonths,
            CloseMonth closeMonth,
            PrepareYearClosing prepareYearClosing,
            RequestReopening requestReopening,
            ReopenMonth reopenMonth) {
        this.books = books;
        this.bookMonths = bookMonths;
        this.closeMonth = closeMonth;
        this.prepareYearClosing = prepareYearClosing;
        this.requestReopening = requestReopening;
        this.reopenMonth = reopenMonth;
    }

    @Get
    @View("closing/months")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "结账", section = Section.FUND, order = 70)
    ClosingPage months(Viewer viewer, @QueryValue Optional<Long> book) {
        List<Book> readable = books.of(viewer);
        return new ClosingPage(
                readable,
                book.map(BookId::new)
                        .or(() -> readable.stream().findFirst().map(Book::id))
                        .map(id -> bookMonths.of(viewer, id)),
                viewer.user().value(),
                viewer.role() == Role.FUND_CUSTODIAN);
    }

    @Post("/{book}/{month}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(Viewer viewer, long book, YearMonth month) {
        closeMonth.close(viewer, new BookId(book), month);
        return Answer.seeOther("/fund/closing?book=" + book, month + " 已结账。");
    }

    @Post("/{book}/{month}/prepare")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(Viewer viewer, long book, YearMonth month) {
        prepareYearClosing.prepare(viewer, new BookId(book), month.getYear());
        return Answer.seeOther("/fund/closing?book=" + book, "年终结转已编制，请由另一人复核结账。");
    }

    @Post("/{book}/{month}/ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(Viewer viewer, long book, YearMonth month, @Body Map<String, String> fields) {
        requestReopening.request(viewer, new BookId(book), month, new FormFields(fields).required("reason", "反结账理由"));
        return Answer.seeOther("/fund/closing?book=" + book, "反结账申请已提出，请由另一人复核。");
    }

    @Post("/{book}/{month}/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(Viewer viewer, long book, YearMonth month) {
        reopenMonth.reopen(viewer, new BookId(book), month);
        return Answer.seeOther("/fund/closing?book=" + book, month + " 已反结账，更正后请重新结账。");
    }
}
