package cn.changxiao.app.console.fund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.proof.Proofs;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.fund.report.TitleEntries;
import cn.changxiao.fund.report.TitleEntries.TitleQuery;
import cn.changxiao.fund.report.TrialBalancePdf;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.report.Voucher;
import cn.changxiao.fund.report.Vouchers;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The books: trial balance, the vouchers behind each title, each voucher. */
@Controller("/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
final class TrialBalanceController {

    private static final int ENTRIES_A_PAGE = 50;

    private final ReadableBooks books;
    private final TrialBalances trialBalances;
    private final TrialBalancePdf pdf;
    private final TitleEntries entries;
    private final Vouchers vouchers;
    private final Proofs proofs;
    private final Clock clock;

    TrialBalanceController(
            ReadableBooks books,
            TrialBalances trialBalances,
            TrialBalancePdf pdf,
            TitleEntries entries,
            Vouchers vouchers,
            Proofs proofs,
            Clock clock) {
        this.books = books;
        this.trialBalances = trialBalances;
        this.pdf = pdf;
        this.entries = entries;
        this.vouchers = vouchers;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Get("/trial-balance")
    @View("fund/trial-balance")
    @Navigation(title = "科目余额表", section = Section.FUND, order = 10)
    TrialBalancePage trialBalance(
            Viewer viewer,
            @QueryValue Optional<Long> book,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until) {
        FundPeriod period = FundPeriod.of(from, until, LocalDate.now(clock));
        List<Book> readable = books.of(viewer);
        Optional<BookBalance> shown = book.map(BookId::new)
                .or(() -> readable.stream().findFirst().map(Book::id))
                .map(id -> trialBalances.of(viewer, id, period.from(), period.until()));
        return new TrialBalancePage(readable, shown, period, proofs.latest());
    }

    @Get("/books/{book}/trial-balance.pdf")
    HttpResponse<byte[]> pdf(
            Viewer viewer,
            long book,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until) {
        FundPeriod period = FundPeriod.of(from, until, LocalDate.now(clock));
        BookBalance balance = trialBalances.of(viewer, new BookId(book), period.from(), period.until());
        return Answer.pdf("科目余额表-%s.pdf".formatted(period.until()), pdf.write(balance));
    }

    @Get("/books/{book}/titles/{code}")
    @View("fund/title")
    TitlePage title(
            Viewer viewer,
            long book,
            String code,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until,
            @QueryValue(defaultValue = "1") int page) {
        FundPeriod period = FundPeriod.of(from, until, LocalDate.now(clock));
        TitleQuery query = new TitleQuery(new BookId(book), AccountTitle.of(code), period.from(), period.until());
        String path = "/fund/books/%d/titles/%s?%s".formatted(book, code, period.query());
        PageNumbers numbers = new PageNumbers(path, Math.max(1, page), ENTRIES_A_PAGE, entries.count(viewer, query));
        return new TitlePage(query, period, entries.page(viewer, query, numbers.offset(), ENTRIES_A_PAGE), numbers);
    }

    @Get("/vouchers/{id}")
    @View("fund/voucher")
    Voucher voucher(Viewer viewer, long id) {
        return vouchers.find(viewer, new JournalId(id));
    }
}
