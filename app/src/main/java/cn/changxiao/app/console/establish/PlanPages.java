package cn.changxiao.app.console.establish;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.establish.DepositPlanId;
import cn.changxiao.fund.establish.DepositPlans;
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

/** Puts the pages of plans together. */
@Singleton
class PlanPages {

    private static final int NOTICE_DAYS = 30;

    private final ReadableBooks books;
    private final DepositPlans plans;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    PlanPages(ReadableBooks books, DepositPlans plans, CompoundFunds funds, Ids ids, Clock clock) {
        this.books = books;
        this.plans = plans;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    PlanListPage list(Viewer viewer, Optional<Long> wanted) {
        List<Book> readable = books.of(viewer);
        Optional<Book> book = readable.stream()
                .filter(each -> wanted.isEmpty() || each.id().value() == wanted.get())
                .findFirst();
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        return new PlanListPage(
                readable,
                book,
                book.map(each -> plans.of(viewer, each.id())).orElse(List.of()),
                isKeeper ? funds.of(viewer) : List.of(),
                isKeeper,
                Long.toString(ids.next()),
                LocalDate.now(clock).plusDays(NOTICE_DAYS).toString());
    }

    PlanPage one(Viewer viewer, long book, long id) {
        BookId bookId = new BookId(book);
        DepositPlanId plan = new DepositPlanId(id);
        return new PlanPage(
                plans.find(viewer, bookId, plan),
                plans.demands(viewer, bookId, plan),
                LocalDate.now(clock),
                viewer.user().value(),
                viewer.role() == Role.FUND_CUSTODIAN);
    }
}
