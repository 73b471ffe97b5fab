package cn.changxiao.app.console.ending;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ending.AccountEnds;
import cn.changxiao.fund.ending.EmptyAccount;
import cn.changxiao.fund.report.CompoundFunds;
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

    private final ChosenBooks chosenBooks;
    private final AccountEnds ends;
    private final CompoundFunds funds;
    private final Ids ids;

    AccountEndPages(ChosenBooks chosenBooks, AccountEnds ends, CompoundFunds funds, Ids ids) {
        this.chosenBooks = chosenBooks;
        this.ends = ends;
        this.funds = funds;
        this.ids = ids;
    }

    AccountEndPage page(Viewer viewer, Optional<Long> wanted, Optional<Long> compound, String place, int page) {
        ChosenBook chosen = chosenBooks.of(viewer, wanted);
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        PageNumbers numbers = chosen.numbers("/fund/account-ends", page, ROWS, book -> ends.count(viewer, book));
        return new AccountEndPage(
                chosen.all(),
                chosen.book(),
                chosen.list(book -> ends.page(viewer, book, numbers.offset(), ROWS)),
                numbers,
                isKeeper ? funds.of(viewer) : List.of(),
                compound,
                place,
                isKeeper ? accounts(viewer, chosen.book(), compound, place) : List.of(),
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
