package cn.changxiao.app.console.ending;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ending.AccountEnds;
import cn.changxiao.fund.ending.EmptyAccount;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.Ids;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Puts the page of endings together. */
@Singleton
class AccountEndPages {

    private static final int ROWS = 50;
    private static final int FOUND = 50;

    private final ReadableBooks books;
    private final AccountEnds ends;
    private final CompoundFunds funds;
    private final Ids ids;

    AccountEndPages(ReadableBooks books, AccountEnds ends, CompoundFunds funds, Ids ids) {
        this.books = books;
        this.ends = ends;
        this.funds = funds;
        this.ids = ids;
    }

    AccountEndPage page(Viewer viewer, Optional<Long> wanted, Optional<Long> compound, String place, int page) {
        List<Book> readable = books.of(viewer);
        Optional<Book> book = readable.stream()
                .filter(each -> wanted.isEmpty() || each.id().value() == wanted.get())
                .findFirst();
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        PageNumbers numbers = new PageNumbers(
                "/fund/account-ends?book="
                        + book.map(each -> each.id().toString()).orElse(""),
                Math.max(1, page),
                ROWS,
                book.map(each -> ends.count(viewer, each.id())).orElse(0L));
        return new AccountEndPage(
                readable,
                book,
                book.map(each -> ends.page(viewer, each.id(), numbers.offset(), ROWS))
                        .orElse(List.of()),
                numbers,
                isKeeper ? funds.of(viewer) : List.of(),
                compound,
                place,
                isKeeper ? accounts(viewer, book, compound, place) : List.of(),
                viewer.user().value(),
                isKeeper,
                Long.toString(ids.next()));
    }

    private List<EmptyAccount> accounts(Viewer viewer, Optional<Book> book, Optional<Long> compound, String place) {
        return book.flatMap(each ->
                        compound.map(id -> ends.empty(viewer, each.id(), new CompoundId(id), place.strip(), FOUND)))
                .orElse(List.of());
    }
}
