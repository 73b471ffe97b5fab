package cn.changxiao.app.console.fundrefund;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.refund.DepositRefunds;
import cn.changxiao.fund.refund.RefundableDeposit;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.property.Ids;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the page of refunds together. */
@Singleton
class DepositRefundPages {

    private static final int ROWS = 50;
    private static final int FOUND = 30;

    private final ChosenBooks chosenBooks;
    private final DepositRefunds refunds;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    DepositRefundPages(ChosenBooks chosenBooks, DepositRefunds refunds, CompoundFunds funds, Ids ids, Clock clock) {
        this.chosenBooks = chosenBooks;
        this.refunds = refunds;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    DepositRefundPage page(Viewer viewer, Optional<Long> wanted, Optional<Long> compound, String place, int page) {
        ChosenBook chosen = chosenBooks.of(viewer, wanted);
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        PageNumbers numbers = chosen.numbers("/fund/refunds", page, ROWS, book -> refunds.count(viewer, book));
        return new DepositRefundPage(
                chosen.all(),
                chosen.book(),
                chosen.list(book -> refunds.page(viewer, book, numbers.offset(), ROWS)),
                numbers,
                isKeeper ? funds.of(viewer) : List.of(),
                compound,
                place,
                isKeeper ? deposits(viewer, chosen.book(), compound, place) : List.of(),
                viewer.user().value(),
                isKeeper,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }

    private List<RefundableDeposit> deposits(
            Viewer viewer, Optional<Book> book, Optional<Long> compound, String place) {
        return book.flatMap(each -> compound.map(
                        id -> refunds.refundable(viewer, each.id(), new CompoundId(id), place.strip(), FOUND)))
                .orElse(List.of());
    }
}
