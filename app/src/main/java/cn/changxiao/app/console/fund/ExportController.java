package cn.changxiao.app.console.fund;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.export.ExportLedger;
import cn.changxiao.fund.export.ExportableCompounds;
import cn.changxiao.fund.export.LedgerExport;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The books as archives that anybody checks with a free accounting program; the same files for the API. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
final class ExportController {

    private final ChosenBooks chosenBooks;
    private final ExportableCompounds compounds;
    private final ExportLedger exportLedger;
    private final Clock clock;

    ExportController(ChosenBooks chosenBooks, ExportableCompounds compounds, ExportLedger exportLedger, Clock clock) {
        this.chosenBooks = chosenBooks;
        this.compounds = compounds;
        this.exportLedger = exportLedger;
        this.clock = clock;
    }

    @Get("/fund/exports")
    @View("fund/exports")
    @Navigation(title = "账簿导出", section = Section.FUND, order = 60)
    ExportPage exports(Viewer viewer, @QueryValue Optional<Long> book, @QueryValue Optional<Integer> year) {
        ChosenBook chosen = chosenBooks.of(viewer, book);
        int thisYear = LocalDate.now(clock).getYear();
        int shownYear = year.orElse(thisYear);
        return new ExportPage(
                chosen.all(),
                chosen.book(),
                shownYear,
                thisYear,
                chosen.list(each -> compounds.of(viewer, each, shownYear)));
    }

    @Get(uris = {"/fund/books/{book}/exports/{year}.zip", "/api/v1/fund/books/{book}/exports/{year}.zip"})
    HttpResponse<byte[]> archive(Viewer viewer, long book, int year, @QueryValue Optional<Long> compound) {
        LedgerExport export = exportLedger.export(viewer, new BookId(book), compound.map(CompoundId::new), year);
        return Answer.file(export.fileName(), MediaType.of("application/zip"), export.content());
    }
}
