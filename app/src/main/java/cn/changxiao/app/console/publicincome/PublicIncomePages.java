package cn.changxiao.app.console.publicincome;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.publicincome.PublicIncomes;
import cn.changxiao.fund.report.CompoundFunds;
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

    private final ChosenBooks chosenBooks;
    private final PublicIncomes incomes;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    PublicIncomePages(ChosenBooks chosenBooks, PublicIncomes incomes, CompoundFunds funds, Ids ids, Clock clock) {
        this.chosenBooks = chosenBooks;
        this.incomes = incomes;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    PublicIncomePage page(Viewer viewer, Optional<Long> wanted, int page) {
        ChosenBook chosen = chosenBooks.of(viewer, wanted);
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        PageNumbers numbers = chosen.numbers("/fund/public-income", page, ROWS, book -> incomes.count(viewer, book));
        return new PublicIncomePage(
                chosen.all(),
                chosen.book(),
                chosen.list(book -> incomes.page(viewer, book, numbers.offset(), ROWS)),
                numbers,
                isKeeper ? funds.of(viewer) : List.of(),
                viewer.user().value(),
                isKeeper,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }
}
