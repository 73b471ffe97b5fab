package cn.changxiao.app.console.fundrefund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.refund.DepositRefunds;
import cn.changxiao.fund.refund.RefundableDeposit;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.report.ReadableBooks;
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

    private final ReadableBooks books;
    private final DepositRefunds refunds;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    DepositRefundPages(ReadableBooks books, DepositRefunds refunds, CompoundFunds funds, Ids ids, Clock clock) {
        this.books = books;
        this.refunds = refunds;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    DepositRefundPage page(Viewer viewer, Optional<Long> wanted, Optional<Long> compound, String place, int page) {
        List<Book> readable = books.of(viewer);
        Optional<Book> book = readable.stream()
                .filter(each -> wanted.isEmpty() || each.id().value() == wanted.get())
                .findFirst();
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        PageNumbers numbers = new PageNumbers(
                "/fund/refunds?book=" + book.map(each -> each.id().toString()).orElse(""),
                Math.max(1, page),
                ROWS,
                book.map(each -> refunds.count(viewer, each.id())).orElse(0L));
        return new DepositRefundPage(
                readable,
                book,
                book.map(each -> refunds.page(viewer, each.id(), numbers.offset(), ROWS))
                        .orElse(List.of()),
                numbers,
                isKeeper ? funds.of(viewer) : List.of(),
                compound,
                place,
                isKeeper ? deposits(viewer, book, compound, place) : List.of(),
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
