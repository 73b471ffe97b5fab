package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.ending.AccountEndId;
import cn.changxiao.fund.ending.AccountEnds;
import cn.changxiao.fund.ending.DecideAccountEnd;
import cn.changxiao.fund.ending.EmptyAccount;
import cn.changxiao.fund.ending.NewAccountEnd;
import cn.changxiao.fund.ending.RequestAccountEnd;
import cn.changxiao.fund.refund.DepositRefundReason;
import cn.changxiao.fund.refund.DepositRefunds;
import cn.changxiao.fund.refund.NewDepositRefund;
import cn.changxiao.fund.refund.PayDepositRefund;
import cn.changxiao.fund.refund.RefundableDeposit;
import cn.changxiao.fund.refund.RequestDepositRefund;
import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A little of everything that crosses a custodian's desk, after all payments of the city and before the day's tie. */
@Singleton
public final class FundDesk {

    private static final Logger LOG = LoggerFactory.getLogger(FundDesk.class);

    private final ReadableBooks books;
    private final CompoundFunds funds;
    private final FundDepartures departures;
    private final FundPlacements placements;
    private final FundInterest interest;
    private final DepositRefunds refunds;
    private final RequestDepositRefund requestDepositRefund;
    private final PayDepositRefund payDepositRefund;
    private final AccountEnds ends;
    private final RequestAccountEnd requestAccountEnd;
    private final DecideAccountEnd decideAccountEnd;
    private final DemoBank bank;

    FundDesk(
            ReadableBooks books,
            CompoundFunds funds,
            FundDepartures departures,
            FundPlacements placements,
            FundInterest interest,
            DepositRefunds refunds,
            RequestDepositRefund requestDepositRefund,
            PayDepositRefund payDepositRefund,
            AccountEnds ends,
            RequestAccountEnd requestAccountEnd,
            DecideAccountEnd decideAccountEnd,
            DemoBank bank) {
        this.books = books;
        this.funds = funds;
        this.departures = departures;
        this.placements = placements;
        this.interest = interest;
        this.refunds = refunds;
        this.requestDepositRefund = requestDepositRefund;
        this.payDepositRefund = payDepositRefund;
        this.ends = ends;
        this.requestAccountEnd = requestAccountEnd;
        this.decideAccountEnd = decideAccountEnd;
        this.bank = bank;
    }

    /** A small city may lack what one of the scenes needs; it is then without that scene. */
    public void show(Viewer maker, Viewer checker, LocalDate today) {
        List<Book> kept = books.of(maker);
        List<CompoundFund> compounds = funds.of(maker);
        kept.stream().filter(book -> book.kind() == HousingKind.COMMODITY).forEach(book -> {
            unlessRefused(() -> refund(maker, checker, book.id(), compounds, today));
            unlessRefused(() -> end(maker, checker, book.id(), compounds));
        });
        unlessRefused(() -> departures.transfer(maker, checker, compounds, today));
        unlessRefused(() -> departures.lose(maker, checker, compounds, today));
        for (Book book : kept) {
            unlessRefused(() -> placements.show(maker, checker, book.id(), today));
            unlessRefused(() -> interest.leaveOneToCheck(maker, book.id(), today.minusMonths(3), today));
            bank.show(maker, book, today);
        }
    }

    /** Paid back; another one waits. */
    private void refund(Viewer maker, Viewer checker, BookId book, List<CompoundFund> compounds, LocalDate today) {
        for (CompoundFund compound : compounds.subList(compounds.size() / 4, compounds.size())) {
            List<RefundableDeposit> refundable = refunds.refundable(maker, book, compound.compound(), "", 1);
            if (!refundable.isEmpty()) {
                RefundableDeposit deposit = refundable.get(0);
                NewDepositRefund refund = new NewDepositRefund(
                        new BusinessKey("demo:refund-paid"),
                        book,
                        deposit.batch(),
                        deposit.unit(),
                        deposit.left(),
                        DepositRefundReason.PURCHASE_CANCELLED,
                        "商品房买卖合同解除备案",
                        today.minusDays(3));
                payDepositRefund.pay(checker, book, requestDepositRefund.request(maker, refund));
                return;
            }
        }
    }

    /** One has ended, one waits. */
    private void end(Viewer maker, Viewer checker, BookId book, List<CompoundFund> compounds) {
        for (CompoundFund compound : compounds) {
            List<EmptyAccount> empty =
                    compound.emptyUnits() < 2 ? List.of() : ends.empty(maker, book, compound.compound(), "", 2);
            if (empty.size() == 2) {
                AccountEndId first = requestEnd(maker, book, empty.get(0));
                decideAccountEnd.decide(checker, book, first, true);
                requestEnd(maker, book, empty.get(1));
                return;
            }
        }
    }

    private AccountEndId requestEnd(Viewer maker, BookId book, EmptyAccount account) {
        return requestAccountEnd.request(
                maker,
                new NewAccountEnd(
                        new BusinessKey("demo:account-end:" + account.unit()),
                        book,
                        account.unit(),
                        "测绘成果更正：该房屋为物业服务用房，不交存"));
    }

    private static void unlessRefused(Runnable scene) {
        try {
            scene.run();
        } catch (Refusal nothingToShow) {
            LOG.info("Demo city: {}", nothingToShow.sentence());
        }
    }
}
