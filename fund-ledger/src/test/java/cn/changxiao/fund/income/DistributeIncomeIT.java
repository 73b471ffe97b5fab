package cn.changxiao.fund.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DistributeIncomeIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    RecordInterest recordInterest;

    @Inject
    DistributeIncome distributeIncome;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(3);
    }

    @Test
    void reachesEveryUnitExactlyAndLeavesThePoolEmpty() {
        postJournalEntry.post(street.deposit("a", 0, 100));
        postJournalEntry.post(street.deposit("b", 1, 100));
        postJournalEntry.post(street.deposit("c", 2, 100));

        IncomeRunId run = recordInterest.record(street.maker(), interest(1_000));
        List<PostedJournal> posted =
                distributeIncome.distribute(street.checker(), street.book().id(), run);

        assertThat(posted).hasSize(3);
        assertThat(balances()).containsExactly(434L, 433L, 433L);
        BookBalance balance =
                trialBalances.of(street.maker(), street.book().id(), YearMonth.of(2026, 1), YearMonth.of(2026, 12));
        assertThat(balance.balance().balanceOf(AccountTitle.UNDISTRIBUTED_INCOME))
                .isEqualTo(Money.ZERO);
        assertThat(balance.balance().balanceOf(AccountTitle.COMMODITY_HOUSING_FUND))
                .isEqualTo(Money.ofFen(1_000));
        assertThat(balance.ties().holds()).isTrue();
        assertThat(balance.ties().bank()).isEqualTo(Money.ofFen(1_300));
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void needsASecondPersonAndHappensOnce() {
        postJournalEntry.post(street.deposit("a", 0, 100));
        IncomeRunId run = recordInterest.record(street.maker(), interest(10));

        assertThat(recordInterest.record(street.maker(), interest(10))).isEqualTo(run);
        assertThatThrownBy(() -> distributeIncome.distribute(
                        street.maker(), street.book().id(), run))
                .isInstanceOf(SamePersonCannotCheck.class);
        List<PostedJournal> first =
                distributeIncome.distribute(street.checker(), street.book().id(), run);
        assertThat(distributeIncome.distribute(street.checker(), street.book().id(), run))
                .isEqualTo(first);
        assertThat(balances()).containsExactly(110L, 0L, 0L);
    }

    @Test
    void needsSomebodyToGoTo() {
        assertThatThrownBy(() -> recordInterest.record(street.maker(), interest(10)))
                .isInstanceOf(NobodyToDistributeTo.class);
    }

    private Interest interest(long fen) {
        return new Interest(
                new BusinessKey("interest:" + street.compound() + ":" + fen),
                street.book().id(),
                FundStreet.DAY,
                Money.ofFen(fen));
    }

    private List<Long> balances() {
        return sql.list("""
                SELECT -b.balance_fen FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.book_id = ? AND a.unit_id <> 0 ORDER BY a.account_id
                """, row -> row.getLong(1), street.book().id().value());
    }
}
