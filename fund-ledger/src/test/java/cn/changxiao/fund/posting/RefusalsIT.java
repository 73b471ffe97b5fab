package cn.changxiao.fund.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad input has its refusal, with a sentence for people, and leaves nothing behind. */
@MicronautTest(transactional = false)
class RefusalsIT implements DatabaseTest {

    private static final LocalDate CLOSED_MONTH = LocalDate.of(2026, 2, 3);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    QueueJournalEntry queueJournalEntry;

    @Inject
    ReverseJournal reverseJournal;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private FundStreet street;
    private JournalId deposit;
    private JournalId reversal;

    static Stream<BadInput> badInputs() {
        return Stream.of(
                new BadInput("unbalanced", "UnbalancedEntry", test -> test.entry(test.bank(100), test.income(99))),
                new BadInput("empty", "EmptyEntry", test -> new JournalEntry(List.of())),
                new BadInput("one-sided", "OneSidedEntry", test -> test.entry(test.bank(1), test.bank(2))),
                new BadInput(
                        "more lines than can be numbered",
                        "TooManyLines",
                        test -> new JournalEntry(Collections.nCopies(65_536, test.bank(1)))),
                new BadInput("zero", "AmountNotPositive", test -> test.entry(test.bank(0), test.income(0))),
                new BadInput("less than zero", "AmountNotPositive", test -> test.entry(test.bank(-1), test.income(-1))),
                new BadInput(
                        "a side beyond 2^63",
                        "AmountTooLarge",
                        test -> test.entry(test.bank(Long.MAX_VALUE), test.bank(1), test.income(1))),
                new BadInput(
                        "a balance beyond 2^63",
                        "AmountTooLarge",
                        test -> test.post(test.street.deposit("huge", 0, Long.MAX_VALUE - 100))),
                new BadInput(
                        "tomorrow",
                        "FutureDate",
                        test -> test.on(LocalDate.now(test.clock).plusDays(1))),
                new BadInput("a closed month", "PeriodClosed", test -> test.on(CLOSED_MONTH)),
                new BadInput("before the book", "BeforeBookOpened", test -> test.on(LocalDate.of(2023, 12, 31))),
                new BadInput("an unknown account", "UnknownAccount", test -> test.to(new AccountId(1))),
                new BadInput(
                        "a closed account",
                        "AccountClosed",
                        test -> test.to(test.street.units().get(1))),
                new BadInput(
                        "a key used for something else",
                        "KeyReusedWithOtherContent",
                        test -> test.post(test.street.deposit("first", 0, 501))),
                new BadInput(
                        "a reversal of a reversal", "AlreadyReversed", test -> test.reverse("again", test.reversal)),
                new BadInput("a second reversal", "AlreadyReversed", test -> test.reverse("twice", test.deposit)),
                new BadInput(
                        "more than there is",
                        "InsufficientBalance",
                        test -> test.post(test.street.repair("too-much", 0, 1_001))),
                new BadInput("one person alone", "SamePersonCannotCheck", RefusalsIT::alone));
    }

    @BeforeEach
    void openABook() {
        street = world.street(2);
        postJournalEntry.post(street.deposit("first", 0, 500));
        deposit = postJournalEntry.post(street.deposit("second", 0, 500)).id();
        reversal = reverseJournal
                .reverse(new Reversal(new BusinessKey("undo"), deposit, FundStreet.DAY, "录入有误", street.signatures()))
                .id();
        postJournalEntry.post(street.deposit("third", 0, 500));
        sql.update(
                "UPDATE fund_account SET closed_on = ? WHERE account_id = ?",
                FundStreet.DAY,
                street.units().get(1).value());
        sql.update(
                "INSERT INTO fund_period (book_id, month, state) VALUES (?, 202602, 'CLOSED')",
                street.book().id().value());
    }

    @ParameterizedTest
    @MethodSource("badInputs")
    void isRefusedByNameAndLeavesNothingBehind(BadInput input) {
        String before = everything();

        Throwable refused = catchThrowable(() -> input.attempt().by(this));

        assertThat(refused).isInstanceOf(Refusal.class);
        assertThat(((Refusal) refused).code()).isEqualTo(input.refusal());
        assertThat(((Refusal) refused).sentence()).endsWith("。").matches(".*[\\u4e00-\\u9fff]{4,}.*");
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("twoDoors")
    void anOverdraftByTwoClientsAtOnceIsRefusedToOneOfThem(boolean queued) {
        List<CompletableFuture<Boolean>> clients = Stream.of("one", "two")
                .map(key -> street.repair(key, 0, 600))
                .map(draft -> queued
                        ? queueJournalEntry.post(draft).thenApply(outcome -> outcome.isPosted())
                        : CompletableFuture.supplyAsync(() -> isPosted(draft)))
                .toList();

        assertThat(clients.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(sql.number(
                        "SELECT balance_fen FROM fund_balance WHERE account_id = ?",
                        street.units().get(0).value()))
                .isEqualTo(-400);
    }

    static Stream<Boolean> twoDoors() {
        return Stream.of(false, true);
    }

    private boolean isPosted(JournalDraft draft) {
        try {
            postJournalEntry.post(draft);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("InsufficientBalance");
            return false;
        }
    }

    /** All numbers of the book in one line: what a refused voucher must not change. */
    private String everything() {
        return sql.first("""
                        SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM fund_journal WHERE book_id = k.book_id),
                            (SELECT COUNT(*) FROM fund_posting p JOIN fund_account a ON a.account_id = p.account_id
                                WHERE a.book_id = k.book_id),
                            (SELECT SUM(b.last_sequence * 1000003 + b.balance_fen) FROM fund_balance b
                                JOIN fund_account a ON a.account_id = b.account_id WHERE a.book_id = k.book_id),
                            (SELECT SUM(debit_fen * 31 + credit_fen) FROM fund_total WHERE book_id = k.book_id),
                            (SELECT SUM(last_number) FROM fund_voucher_counter WHERE book_id = k.book_id))
                        FROM fund_book k WHERE k.book_id = ?
                        """, row -> row.getString(1), street.book().id().value())
                .orElseThrow();
    }

    private void post(JournalDraft draft) {
        postJournalEntry.post(draft);
    }

    private void on(LocalDate day) {
        post(street.draft("bad", day, JournalKind.TOP_UP_DEPOSIT, entry(bank(100), income(100))));
    }

    private void to(AccountId account) {
        Posting line = Posting.unit(account, AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(100));
        post(street.draft("bad", FundStreet.DAY, JournalKind.TOP_UP_DEPOSIT, entry(bank(100), line)));
    }

    private void reverse(String key, JournalId original) {
        reverseJournal.reverse(
                new Reversal(new BusinessKey(key), original, FundStreet.DAY, "录入有误", street.signatures()));
    }

    private static void alone(RefusalsIT test) {
        new cn.changxiao.fund.voucher.Signatures(
                test.street.maker().user(), test.street.maker().user());
    }

    private JournalEntry entry(Posting... lines) {
        return JournalEntry.of(lines);
    }

    private Posting bank(long fen) {
        return street.bank(Side.DEBIT, fen);
    }

    private Posting income(long fen) {
        return street.income(0, fen);
    }

    /** One way of going wrong, and the name of what it is answered with. */
    record BadInput(String name, String refusal, Attempt attempt) {

        @Override
        public String toString() {
            return name + " is refused as " + refusal;
        }
    }

    /** Something that a client tries. */
    @FunctionalInterface
    interface Attempt {
        void by(RefusalsIT test);
    }
}
