package cn.changxiao.app.console.fundbank;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.reconcile.BankAccounts;
import cn.changxiao.fund.reconcile.BankAccounts.FreeAccount;
import cn.changxiao.fund.reconcile.BankReconciliation;
import cn.changxiao.fund.reconcile.BankReconciliationPdf;
import cn.changxiao.fund.reconcile.BankReconciliationXlsx;
import cn.changxiao.fund.reconcile.BankReconciliations;
import cn.changxiao.fund.reconcile.LinkBankAccount;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reconciliation of a book with its bank on screen, as PDF and as workbook, and the account behind it. */
@Controller("/fund/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
final class BankController {

    private final ReadableBooks books;
    private final BankReconciliations reconciliations;
    private final BankReconciliationPdf pdf;
    private final BankAccounts accounts;
    private final LinkBankAccount linkBankAccount;
    private final Clock clock;

    BankController(
            ReadableBooks books,
            BankReconciliations reconciliations,
            BankReconciliationPdf pdf,
            BankAccounts accounts,
            LinkBankAccount linkBankAccount,
            Clock clock) {
        this.books = books;
        this.reconciliations = reconciliations;
        this.pdf = pdf;
        this.accounts = accounts;
        this.linkBankAccount = linkBankAccount;
        this.clock = clock;
    }

    @Get
    @View("fundbank/reconciliation")
    @Navigation(title = "银行对账", section = Section.FUND, order = 67)
    BankPage reconciliation(Viewer viewer, @QueryValue Optional<Long> book, @QueryValue(defaultValue = "") String day) {
        List<Book> readable = books.of(viewer);
        Optional<BookId> id =
                book.map(BookId::new).or(() -> readable.stream().findFirst().map(Book::id));
        boolean canMatch = viewer.role() == Role.FUND_CUSTODIAN;
        List<FreeAccount> free = id.filter(any -> canMatch)
                .map(any -> accounts.free(viewer, any))
                .orElse(List.of());
        return new BankPage(readable, id.map(any -> reconciliations.of(viewer, any, day(day))), free, canMatch);
    }

    @Get("/{book}/statement.pdf")
    HttpResponse<byte[]> pdf(Viewer viewer, long book, @QueryValue(defaultValue = "") String day) {
        BankReconciliation statement = reconciliations.of(viewer, new BookId(book), day(day));
        return Answer.pdf("银行存款余额调节表-%s.pdf".formatted(statement.day()), pdf.write(statement));
    }

    @Get("/{book}/statement.xlsx")
    HttpResponse<byte[]> xlsx(Viewer viewer, long book, @QueryValue(defaultValue = "") String day) {
        BankReconciliation statement = reconciliations.of(viewer, new BookId(book), day(day));
        return Answer.xlsx("银行存款余额调节表-%s.xlsx".formatted(statement.day()), BankReconciliationXlsx.write(statement));
    }

    @Post("/{book}/accounts")
    @Secured("FUND_CUSTODIAN")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> link(Viewer viewer, long book, @Body Map<String, String> form) {
        linkBankAccount.link(viewer, BankForms.account(new BookId(book), new FormFields(form)));
        return Answer.seeOther("/fund/reconciliation?book=" + book, "专户已登记，可以开始对账。");
    }

    private LocalDate day(String text) {
        return new FormFields(Map.of("day", text)).optionalDay("day", "截止日").orElseGet(() -> LocalDate.now(clock));
    }
}
