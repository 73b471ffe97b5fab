package cn.changxiao.app.console.closing;

import cn.changxiao.app.console.fund.FundPeriod;
import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.fund.statement.Statement;
import cn.changxiao.fund.statement.StatementPdf;
import cn.changxiao.fund.statement.StatementXlsx;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The Ministry's three statements on screen, as PDF and as workbook. */
@Controller("/fund/statements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
final class StatementController {

    private final ReadableBooks books;
    private final Statements statements;
    private final StatementPdf pdf;
    private final Clock clock;

    StatementController(ReadableBooks books, Statements statements, StatementPdf pdf, Clock clock) {
        this.books = books;
        this.statements = statements;
        this.pdf = pdf;
        this.clock = clock;
    }

    @Get
    @View("closing/statement")
    @Navigation(title = "会计报表", section = Section.FUND, order = 65)
    StatementPage statement(
            Viewer viewer,
            @QueryValue Optional<Long> book,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String month) {
        List<Book> readable = books.of(viewer);
        StatementChoice choice = StatementChoice.of(kind);
        YearMonth shown = month(month);
        return new StatementPage(
                readable,
                choice,
                shown,
                book.map(BookId::new)
                        .or(() -> readable.stream().findFirst().map(Book::id))
                        .map(id -> statements.draw(viewer, id, choice, shown)));
    }

    @Get("/{book}.pdf")
    HttpResponse<byte[]> pdf(
            Viewer viewer,
            long book,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String month) {
        Statement statement = statements.draw(viewer, new BookId(book), StatementChoice.of(kind), month(month));
        return Answer.pdf(name(statement, "pdf"), pdf.write(statement));
    }

    @Get("/{book}.xlsx")
    HttpResponse<byte[]> xlsx(
            Viewer viewer,
            long book,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String month) {
        Statement statement = statements.draw(viewer, new BookId(book), StatementChoice.of(kind), month(month));
        return Answer.xlsx(name(statement, "xlsx"), StatementXlsx.write(statement));
    }

    private YearMonth month(String text) {
        return FundPeriod.of("", text, LocalDate.now(clock)).until();
    }

    private static String name(Statement statement, String ending) {
        return "%s-%s-%s.%s"
                .formatted(
                        statement.form().number(),
                        statement.book().name(),
                        statement.period().replace(" ", ""),
                        ending);
    }
}
