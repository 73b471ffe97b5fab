package cn.changxiao.fund.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.InsufficientBalance;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.voucher.AlreadyReversed;
import cn.changxiao.fund.voucher.FirstDepositNotThere;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.PeriodClosed;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReverseJournalIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ReverseJournal reverseJournal;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(2);
    }

    @Test
    void leavesEveryBalanceAsItWasAndTheOriginalUntouched() {
        PostedJournal deposit = postJournalEntry.post(street.deposit("a", 0, 500));

        PostedJournal reversal = reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY));

        assertThat(reversal.voucher()).hasToString("2026-000002");
        assertThat(nonZeroBalances()).isZero();
        assertThat(sql.number(
                        "SELECT amount_fen FROM fund_initial_deposit WHERE account_id = ?",
                        street.units().get(0).value()))
                .isZero();
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM fund_posting WHERE journal_id = ?",
                        deposit.id().value()))
                .isEqualTo(2);
    }

    @Test
    void happensOnceAndIsAnsweredTheSameAgain() {
        PostedJournal deposit = postJournalEntry.post(street.deposit("a", 0, 500));
        PostedJournal first = reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY));

        assertThat(reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY)))
                .isEqualTo(first);
        assertThatThrownBy(() -> reverseJournal.reverse(reversal("r2", deposit.id(), FundStreet.DAY)))
                .isInstanceOf(AlreadyReversed.class)
                .hasMessageContaining(deposit.voucher().toString());
    }

    @Test
    void ofAFirstDepositIsRefusedOnceSomeOfItHasLeft() {
        PostedJournal deposit = postJournalEntry.post(street.deposit("a", 0, 500));
        sql.update(
                "UPDATE fund_initial_deposit SET amount_fen = amount_fen - 1 WHERE account_id = ?",
                street.units().get(0).value());

        assertThatThrownBy(() -> reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY)))
                .isInstanceOf(FirstDepositNotThere.class)
                .hasMessageContaining("请先冲销退款");
        sql.update(
                "UPDATE fund_initial_deposit SET amount_fen = amount_fen + 1 WHERE account_id = ?",
                street.units().get(0).value());
        PostedJournal reversal = reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY));
        assertThat(reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY)))
                .isEqualTo(reversal);
    }

    @Test
    void isNotItselfReversed() {
        PostedJournal deposit = postJournalEntry.post(street.deposit("a", 0, 500));
        PostedJournal reversal = reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY));

        assertThatThrownBy(() -> reverseJournal.reverse(reversal("rr", reversal.id(), FundStreet.DAY)))
                .isInstanceOf(AlreadyReversed.class);
    }

    @Test
    void isDatedInAMonthThatIsOpenNow() {
        PostedJournal deposit = postJournalEntry.post(street.deposit("a", 0, 500));
        sql.update(
                "UPDATE fund_period SET state = 'CLOSED' WHERE book_id = ?",
                street.book().id().value());

        assertThatThrownBy(() -> reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY)))
                .isInstanceOf(PeriodClosed.class);
        assertThat(reverseJournal.reverse(reversal("r", deposit.id(), LocalDate.of(2026, 4, 1))))
                .isNotNull();
    }

    @Test
    void cannotTakeBackWhatIsSpent() {
        PostedJournal deposit = postJournalEntry.post(street.deposit("a", 0, 500));
        postJournalEntry.post(street.repair("b", 0, 1));

        assertThatThrownBy(() -> reverseJournal.reverse(reversal("r", deposit.id(), FundStreet.DAY)))
                .isInstanceOf(InsufficientBalance.class);
    }

    @Test
    void needsAVoucherThatExists() {
        assertThatThrownBy(() -> reverseJournal.reverse(reversal("r", new JournalId(1), FundStreet.DAY)))
                .isInstanceOf(NotFound.class);
    }

    private Reversal reversal(String key, JournalId original, LocalDate day) {
        return new Reversal(new BusinessKey(key), original, day, "录入错误", street.signatures());
    }

    private long nonZeroBalances() {
        return sql.number("""
                SELECT COUNT(*) FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.book_id = ? AND b.balance_fen <> 0
                """, street.book().id().value());
    }
}
