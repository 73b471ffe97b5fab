package cn.changxiao.app.console.establish;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.establish.DepositPlanId;
import cn.changxiao.fund.establish.DepositPlans;
import cn.changxiao.fund.report.CompoundFunds;
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

    private final ChosenBooks chosenBooks;
    private final DepositPlans plans;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    PlanPages(ChosenBooks chosenBooks, DepositPlans plans, CompoundFunds funds, Ids ids, Clock clock) {
        this.chosenBooks = chosenBooks;
        this.plans = plans;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    PlanListPage list(Viewer viewer, Optional<Long> wanted) {
        ChosenBook chosen = chosenBooks.of(viewer, wanted);
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        return new PlanListPage(
                chosen.all(),
                chosen.book(),
                chosen.list(book -> plans.of(viewer, book)),
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
