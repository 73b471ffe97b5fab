package cn.changxiao.app.console.fund;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.deposit.DepositBatches;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.property.Ids;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the page of deposits together. */
@Singleton
class DepositPages {

    private static final int BATCHES_A_PAGE = 50;

    private final ChosenBooks chosenBooks;
    private final DepositBatches batches;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    DepositPages(ChosenBooks chosenBooks, DepositBatches batches, CompoundFunds funds, Ids ids, Clock clock) {
        this.chosenBooks = chosenBooks;
        this.batches = batches;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    DepositPage page(Viewer viewer, Optional<Long> wanted, int page) {
        ChosenBook chosen = chosenBooks.of(viewer, wanted);
        PageNumbers numbers =
                chosen.numbers("/fund/deposits", page, BATCHES_A_PAGE, book -> batches.count(viewer, book));
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        return new DepositPage(
                chosen.all(),
                chosen.book(),
                chosen.list(book -> batches.page(viewer, book, numbers.offset(), BATCHES_A_PAGE)),
                numbers,
                isKeeper ? funds.of(viewer) : List.of(),
                viewer.user().value(),
                isKeeper,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }
}
