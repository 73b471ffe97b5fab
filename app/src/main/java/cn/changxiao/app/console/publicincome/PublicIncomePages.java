package cn.changxiao.app.console.publicincome;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.publicincome.PublicIncomes;
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

/** Puts the page of incomes together. */
@Singleton
class PublicIncomePages {

    private static final int ROWS = 50;

    private final ReadableBooks books;
    private final PublicIncomes incomes;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    PublicIncomePages(ReadableBooks books, PublicIncomes incomes, CompoundFunds funds, Ids ids, Clock clock) {
        this.books = books;
        this.incomes = incomes;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    PublicIncomePage page(Viewer viewer, Optional<Long> wanted, int page) {
        List<Book> readable = books.of(viewer);
        Optional<Book> book = readable.stream()
                .filter(each -> wanted.isEmpty() || each.id().value() == wanted.get())
                .findFirst();
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        PageNumbers numbers = new PageNumbers(
                "/fund/public-income?book="
                        + book.map(each -> each.id().toString()).orElse(""),
                Math.max(1, page),
                ROWS,
                book.map(each -> incomes.count(viewer, each.id())).orElse(0L));
        return new PublicIncomePage(
                readable,
                book,
                book.map(each -> incomes.page(viewer, each.id(), numbers.offset(), ROWS))
                        .orElse(List.of()),
                numbers,
                isKeeper ? funds.of(viewer) : List.of(),
                viewer.user().value(),
                isKeeper,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }
}
