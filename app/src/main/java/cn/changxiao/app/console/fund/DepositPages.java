package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.deposit.DepositBatches;
import cn.changxiao.fund.income.IncomeRuns;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.Ids;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the page of deposits and interest together. */
@Singleton
class DepositPages {

    private static final int BATCHES_A_PAGE = 50;

    private final ReadableBooks books;
    private final DepositBatches batches;
    private final IncomeRuns runs;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    DepositPages(
            ReadableBooks books, DepositBatches batches, IncomeRuns runs, CompoundFunds funds, Ids ids, Clock clock) {
        this.books = books;
        this.batches = batches;
        this.runs = runs;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    DepositPage page(Viewer viewer, Optional<Long> wanted, int page) {
        List<Book> readable = books.of(viewer);
        Optional<Book> book = readable.stream()
                .filter(each -> wanted.isEmpty() || each.id().value() == wanted.get())
                .findFirst();
        long total = book.map(each -> batches.count(viewer, each.id())).orElse(0L);
        PageNumbers numbers = new PageNumbers(
                "/fund/deposits?book=" + book.map(each -> each.id().toString()).orElse(""),
                Math.max(1, page),
                BATCHES_A_PAGE,
                total);
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        return new DepositPage(
                readable,
                book,
                book.map(each -> batches.page(viewer, each.id(), numbers.offset(), BATCHES_A_PAGE))
                        .orElse(List.of()),
                numbers,
                book.map(each -> runs.of(viewer, each.id())).orElse(List.of()),
                isKeeper ? funds.of(viewer) : List.of(),
                viewer.user().value(),
                isKeeper,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }
}
