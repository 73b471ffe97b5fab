package cn.changxiao.app.console.interest;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.interest.InterestCompound;
import cn.changxiao.fund.interest.InterestRun;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.InterestUnit;
import cn.changxiao.fund.interest.undo.InterestUndo;
import cn.changxiao.fund.interest.undo.InterestUndos;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the pages of distributions together. */
@Singleton
class InterestPages {

    private static final int COMPOUNDS_SHOWN = 500;
    private static final int UNITS_SHOWN = 5_000;

    private final ReadableBooks books;
    private final ChosenBooks chosenBooks;
    private final InterestRuns runs;
    private final InterestUndos undos;
    private final Ids ids;
    private final Clock clock;

    InterestPages(
            ReadableBooks books,
            ChosenBooks chosenBooks,
            InterestRuns runs,
            InterestUndos undos,
            Ids ids,
            Clock clock) {
        this.books = books;
        this.chosenBooks = chosenBooks;
        this.runs = runs;
        this.undos = undos;
        this.ids = ids;
        this.clock = clock;
    }

    InterestListPage list(Viewer viewer, Optional<Long> wanted) {
        ChosenBook chosen = chosenBooks.of(viewer, wanted);
        LocalDate today = LocalDate.now(clock);
        return new InterestListPage(
                chosen.all(),
                chosen.book(),
                chosen.list(book -> runs.of(viewer, book)),
                chosen.book().map(each -> runs.available(viewer, each.id())).orElse(Money.ZERO),
                isKeeper(viewer),
                Long.toString(ids.next()),
                today.minusYears(1).plusDays(1).toString(),
                today.toString(),
                today.toString());
    }

    InterestRunPage one(Viewer viewer, InterestRunId id, Optional<Long> compound) {
        InterestRun run = runs.one(viewer, id);
        List<InterestCompound> compounds = runs.compounds(viewer, id, COMPOUNDS_SHOWN);
        Optional<InterestCompound> chosen = compounds.stream()
                .filter(each -> compound.isPresent() && each.compound().value() == compound.get())
                .findFirst();
        Optional<InterestUndo> undo = undos.of(viewer, id);
        return new InterestRunPage(
                book(viewer, run),
                run,
                runs.progress(viewer, id),
                compounds,
                chosen,
                chosen.map(each -> units(viewer, id, each)).orElse(List.of()),
                undo,
                LocalDate.now(clock),
                isKeeper(viewer)
                        && undo.filter(each -> !each.maker().equals(viewer.user()))
                                .isPresent(),
                isKeeper(viewer) && !run.maker().equals(viewer.user()),
                isKeeper(viewer));
    }

    /** The run, if it is of the book and the viewer may read it. */
    InterestRunId ofBook(Viewer viewer, BookId book, InterestRunId id) {
        return Optional.of(runs.one(viewer, id))
                .filter(run -> run.book().equals(book))
                .orElseThrow(() -> new NotFound("分配批次", id))
                .id();
    }

    private List<InterestUnit> units(Viewer viewer, InterestRunId id, InterestCompound compound) {
        return runs.units(viewer, id, compound.compound(), UNITS_SHOWN);
    }

    private Book book(Viewer viewer, InterestRun run) {
        return books.of(viewer).stream()
                .filter(book -> book.id().equals(run.book()))
                .findFirst()
                .orElseThrow(() -> new NotFound("账簿", run.book()));
    }

    private static boolean isKeeper(Viewer viewer) {
        return viewer.role() == Role.FUND_CUSTODIAN;
    }
}
