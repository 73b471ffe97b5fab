package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.establish.DecideDepositPlan;
import cn.changxiao.fund.establish.DepositPlanId;
import cn.changxiao.fund.establish.DraftDepositPlan;
import cn.changxiao.fund.establish.Instalments;
import cn.changxiao.fund.establish.NewDepositPlan;
import cn.changxiao.fund.establish.NothingToDemand;
import cn.changxiao.fund.publicincome.DistributePublicIncome;
import cn.changxiao.fund.publicincome.NewPublicIncome;
import cn.changxiao.fund.publicincome.NobodyToShareWith;
import cn.changxiao.fund.publicincome.PublicIncomeId;
import cn.changxiao.fund.publicincome.PublicIncomeSource;
import cn.changxiao.fund.publicincome.RecordPublicIncome;
import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plan to build up the fund of the main showcase's late payers, and parking income, once given out, once waiting. */
@Singleton
public class FundPlans {

    private static final Logger LOG = LoggerFactory.getLogger(FundPlans.class);
    private static final Money PARKING = Money.ofYuan(36_800);
    private static final Money SCRAP = Money.ofYuan(2_350);

    private final ReadableBooks books;
    private final CompoundFunds funds;
    private final DraftDepositPlan draftDepositPlan;
    private final DecideDepositPlan decideDepositPlan;
    private final RecordPublicIncome recordPublicIncome;
    private final DistributePublicIncome distributePublicIncome;

    FundPlans(
            ReadableBooks books,
            CompoundFunds funds,
            DraftDepositPlan draftDepositPlan,
            DecideDepositPlan decideDepositPlan,
            RecordPublicIncome recordPublicIncome,
            DistributePublicIncome distributePublicIncome) {
        this.books = books;
        this.funds = funds;
        this.draftDepositPlan = draftDepositPlan;
        this.decideDepositPlan = decideDepositPlan;
        this.recordPublicIncome = recordPublicIncome;
        this.distributePublicIncome = distributePublicIncome;
    }

    /** For the compound that is shown, in the commodity book that the maker keeps; a small city may have nothing to show. */
    public void show(Viewer maker, Viewer checker, CompoundId shown, LocalDate today) {
        BookId book = books.of(maker).stream()
                .filter(each -> each.kind() == HousingKind.COMMODITY)
                .map(Book::id)
                .findFirst()
                .orElseThrow();
        List<CompoundFund> compounds = funds.of(maker);
        if (compounds.stream().noneMatch(fund -> fund.compound().equals(shown))) {
            return;
        }
        try {
            plan(maker, checker, book, shown, new Instalments(4, today.plusDays(40), 6));
            incomes(maker, checker, book, shown, today);
        } catch (NothingToDemand | NobodyToShareWith nothingToShow) {
            LOG.info("Demo city: {}", nothingToShow.sentence());
        }
    }

    private void plan(Viewer maker, Viewer checker, BookId book, CompoundId shown, Instalments instalments) {
        DepositPlanId plan = draftDepositPlan.draft(
                maker, new NewDepositPlan(new BusinessKey("demo:plan"), book, shown, instalments));
        decideDepositPlan.decide(checker, book, plan, true);
    }

    private void incomes(Viewer maker, Viewer checker, BookId book, CompoundId shown, LocalDate today) {
        PublicIncomeId parking =
                income(maker, book, shown, PublicIncomeSource.COMMON_PARTS, PARKING, today.minusDays(9), "地面停车费");
        distributePublicIncome.distribute(checker, book, parking);
        income(maker, book, shown, PublicIncomeSource.DISPOSAL, SCRAP, today.minusDays(2), "更换的旧水泵");
    }

    private PublicIncomeId income(
            Viewer maker,
            BookId book,
            CompoundId compound,
            PublicIncomeSource source,
            Money amount,
            LocalDate day,
            String note) {
        return recordPublicIncome.record(
                maker,
                new NewPublicIncome(
                        new BusinessKey("demo:" + source),
                        book,
                        compound,
                        Optional.empty(),
                        source,
                        amount,
                        day,
                        note));
    }
}
