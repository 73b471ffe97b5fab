package cn.changxiao.fund.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.InsufficientBalance;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.AccountClosed;
import cn.changxiao.fund.voucher.BeforeBookOpened;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.PeriodClosed;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.fund.voucher.UnknownAccount;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PostJournalEntryIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(4);
    }

    @Test
    void writesLinesWithRunningBalancesAndGaplessNumbers() {
        PostedJournal first = postJournalEntry.post(street.deposit("a", 0, 500));
        PostedJournal second = postJournalEntry.post(street.deposit("b", 0, 300));
        PostedJournal third = postJournalEntry.post(street.repair("c", 0, 200));

        assertThat(first.voucher()).hasToString("2026-000001");
        assertThat(second.voucher()).hasToString("2026-000002");
        assertThat(third.voucher()).hasToString("2026-000003");
        assertThat(statement(street.units().get(0)))
                .containsExactly("1 4001 -500 -500", "2 4001 -300 -800", "3 5001 200 -600");
        assertThat(statement(bank())).containsExactly("1 1001 500 500", "2 1001 300 800", "3 1001 -200 600");
        assertThat(balance(street.units().get(0))).isEqualTo(-600);
        assertThat(total(AccountTitle.DEPOSIT_INCOME)).isEqualTo(-800);
        assertThat(total(AccountTitle.REPAIR_EXPENDITURE)).isEqualTo(200);
    }

    @Test
    void answersARepetitionWithTheSameVoucherAndPostsOnce() {
        PostedJournal first = postJournalEntry.post(street.deposit("a", 0, 500));

        PostedJournal again = postJournalEntry.post(street.deposit("a", 0, 500));

        assertThat(again).isEqualTo(first);
        assertThat(balance(bank())).isEqualTo(500);
    }

    @Test
    void refusesAKeyThatStandsForOtherContent() {
        postJournalEntry.post(street.deposit("a", 0, 500));

        assertThatThrownBy(() -> postJournalEntry.post(street.deposit("a", 0, 501)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> postJournalEntry.post(street.deposit("a", 1, 500)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThat(journals()).isEqualTo(1);
    }

    @Test
    void letsAnotherBookUseTheSameKey() {
        FundStreet other = world.street(1);

        postJournalEntry.post(street.deposit("a", 0, 500));
        postJournalEntry.post(other.deposit("a", 0, 700));

        assertThat(balance(other.units().get(0))).isEqualTo(-700);
    }

    @Test
    void refusesToOverdrawAUnitAndLeavesNoGapBehind() {
        postJournalEntry.post(street.deposit("a", 0, 500));
        postJournalEntry.post(street.deposit("b", 1, 500));

        assertRefused(street.repair("c", 0, 501), InsufficientBalance.class);

        assertThat(postJournalEntry.post(street.repair("d", 0, 500)).voucher()).hasToString("2026-000003");
    }

    @Test
    void refusesDaysInTheFutureInClosedMonthsAndBeforeTheBook() {
        LocalDate today = LocalDate.now(clock);
        sql.update(
                "INSERT INTO fund_period (book_id, month, state) VALUES (?, 202502, 'CLOSED')",
                street.book().id().value());

        assertRefused(depositOn(today.plusDays(1)), FutureDate.class);
        assertRefused(depositOn(LocalDate.of(2025, 2, 28)), PeriodClosed.class);
        assertRefused(depositOn(FundWorld.OPENED.minusDays(1)), BeforeBookOpened.class);
        assertThat(postJournalEntry.post(depositOn(LocalDate.of(2025, 3, 1))).voucher())
                .hasToString("2025-000001");
        assertThat(postJournalEntry.post(depositOn(FundWorld.OPENED)).voucher()).hasToString("2024-000001");
    }

    @Test
    void refusesAccountsOfOtherBooksTitlesAndNobody() {
        FundStreet other = world.street(1);
        AccountId nobody = new AccountId(1);

        assertRefused(depositTo(other.units().get(0)), UnknownAccount.class);
        assertRefused(depositTo(nobody), UnknownAccount.class);
        assertRefused(
                street.draft(
                        "under another title",
                        JournalKind.TRANSFER,
                        Posting.general(bank(), AccountTitle.IMPREST, Side.DEBIT, Money.ofFen(5)),
                        street.bank(Side.CREDIT, 5)),
                UnknownAccount.class);
        assertRefused(
                street.draft(
                        "under public housing",
                        JournalKind.TRANSFER,
                        Posting.unit(
                                street.units().get(0), AccountTitle.PUBLIC_HOUSING_FUND, Side.CREDIT, Money.ofFen(5)),
                        street.bank(Side.DEBIT, 5)),
                UnknownAccount.class);
    }

    @Test
    void refusesAnAccountFromItsClosingDayOn() {
        sql.update(
                "UPDATE fund_account SET closed_on = '2026-03-05' WHERE account_id = ?",
                street.units().get(0).value());

        assertRefused(street.deposit("a", 0, 5), AccountClosed.class);
        assertThat(postJournalEntry.post(depositOn(LocalDate.of(2026, 3, 4)))).isNotNull();
    }

    @Test
    void needsTwoPersons() {
        assertThatThrownBy(() -> new Signatures(new UserId(7), new UserId(7)))
                .isInstanceOf(SamePersonCannotCheck.class);
    }

    @Test
    void keepsWhatEachUnitPaidInFirst() {
        postJournalEntry.post(street.deposit("a", 0, 500));
        postJournalEntry.post(street.deposit("b", 0, 100));
        postJournalEntry.post(street.repair("c", 0, 50));

        assertThat(sql.number(
                        "SELECT amount_fen FROM fund_initial_deposit WHERE account_id = ?",
                        street.units().get(0).value()))
                .isEqualTo(600);
    }

    @Test
    void letsNobodyChangeOrRemoveWhatIsWritten() {
        postJournalEntry.post(street.deposit("a", 0, 500));

        for (String attempt : List.of(
                "UPDATE fund_posting SET amount_fen = amount_fen + 1",
                "DELETE FROM fund_posting",
                "UPDATE fund_journal SET summary = 'x'",
                "DELETE FROM fund_journal")) {
            assertThatThrownBy(() -> sql.update(attempt))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void isGuardedByTheDatabaseItself() {
        postJournalEntry.post(street.deposit("a", 0, 500));
        long unit = street.units().get(0).value();

        assertThatThrownBy(() -> sql.update("UPDATE fund_balance SET balance_fen = 1 WHERE account_id = ?", unit))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("UPDATE fund_balance SET held_fen = 501 WHERE account_id = ?", unit))
                .isInstanceOf(DataAccessException.class);
    }

    private JournalDraft depositOn(LocalDate day) {
        return street.draft(
                "on " + day,
                day,
                JournalKind.INITIAL_DEPOSIT,
                JournalEntry.of(street.bank(Side.DEBIT, 5), street.income(0, 5)));
    }

    private JournalDraft depositTo(AccountId unit) {
        return street.draft(
                "to " + unit,
                JournalKind.INITIAL_DEPOSIT,
                street.bank(Side.DEBIT, 5),
                Posting.unit(unit, AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(5)));
    }

    private void assertRefused(JournalDraft draft, Class<? extends Refusal> rule) {
        long before = journals();
        assertThatThrownBy(() -> postJournalEntry.post(draft)).isInstanceOf(rule);
        assertThat(journals()).isEqualTo(before);
    }

    private AccountId bank() {
        return street.bank(Side.DEBIT, 1).account();
    }

    private long journals() {
        return sql.number(
                "SELECT COUNT(*) FROM fund_journal WHERE book_id = ?",
                street.book().id().value());
    }

    private long balance(AccountId account) {
        return sql.number("SELECT balance_fen FROM fund_balance WHERE account_id = ?", account.value());
    }

    private long total(AccountTitle title) {
        return sql.number(
                "SELECT SUM(debit_fen - credit_fen) FROM fund_total WHERE book_id = ? AND title_code = ?",
                street.book().id().value(),
                title.number());
    }

    private List<String> statement(AccountId account) {
        return sql.list(
                "SELECT account_sequence, title_code, amount_fen, balance_after_fen FROM fund_posting"
                        + " WHERE account_id = ? ORDER BY account_sequence",
                row -> row.getLong(1) + " " + row.getInt(2) + " " + row.getLong(3) + " " + row.getLong(4),
                account.value());
    }
}
