package cn.changxiao.app.console.treasury;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.income.RecordBankInterest;
import cn.changxiao.fund.treasury.ReadTreasury;
import cn.changxiao.fund.treasury.RecordLadder;
import cn.changxiao.fund.treasury.RecordPlacement;
import cn.changxiao.property.Ids;
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
import java.util.Map;
import java.util.Optional;

/** Where a book's money lies, and what is recorded about it; a second person's part is in the next controller. */
@Controller("/fund/treasury")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class TreasuryController {

    private final ChosenBooks chosenBooks;
    private final ReadTreasury readTreasury;
    private final RecordPlacement recordPlacement;
    private final RecordLadder recordLadder;
    private final RecordBankInterest recordBankInterest;
    private final Ids ids;
    private final Clock clock;

    TreasuryController(
            ChosenBooks chosenBooks,
            ReadTreasury readTreasury,
            RecordPlacement recordPlacement,
            RecordLadder recordLadder,
            RecordBankInterest recordBankInterest,
            Ids ids,
            Clock clock) {
        this.chosenBooks = chosenBooks;
        this.readTreasury = readTreasury;
        this.recordPlacement = recordPlacement;
        this.recordLadder = recordLadder;
        this.recordBankInterest = recordBankInterest;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @View("treasury/treasury")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "存款与国债", section = Section.FUND, order = 21)
    TreasuryPage page(Viewer viewer, @QueryValue Optional<Long> book) {
        ChosenBook chosen = chosenBooks.of(viewer, book);
        return new TreasuryPage(
                chosen.all(),
                chosen.book(),
                chosen.book().map(each -> readTreasury.of(viewer, each.id())),
                viewer.user(),
                viewer.role() == Role.FUND_CUSTODIAN,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }

    @Post("/{book}/placements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> place(Viewer viewer, long book, @Body Map<String, String> fields) {
        recordPlacement.record(viewer, forms(book, fields).placement());
        return recorded(book);
    }

    @Post("/{book}/ladders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ladder(Viewer viewer, long book, @Body Map<String, String> fields) {
        recordLadder.record(viewer, forms(book, fields).ladder());
        return recorded(book);
    }

    @Post("/{book}/interest")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> interest(Viewer viewer, long book, @Body Map<String, String> fields) {
        recordBankInterest.record(viewer, forms(book, fields).interest());
        return recorded(book);
    }

    private static TreasuryForms forms(long book, Map<String, String> fields) {
        return new TreasuryForms(new BookId(book), new FormFields(fields));
    }

    private static HttpResponse<?> recorded(long book) {
        return Answer.seeOther("/fund/treasury?book=" + book, "已登记，请由另一人复核入账。");
    }
}
