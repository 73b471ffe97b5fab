package cn.changxiao.fund.posting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queued, group, serial and reference ledgers are given the same random commands and must agree in everything. */
@MicronautTest(transactional = false)
class GroupPostingIT implements DatabaseTest {

    private static final int UNITS = 12;
    private static final int COMMANDS = 500;
    private static final int CLOSED_MONTH = 202507;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PostJournalEntries postJournalEntries;

    @Inject
    QueueJournalEntry queueJournalEntry;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void groupsOfAnySizeEqualSerialPostingAndTheReference(long seed) {
        FundStreet serial = closedIn2025(world.street(UNITS));
        FundStreet grouped = closedIn2025(world.street(UNITS));
        FundStreet queued = closedIn2025(world.street(UNITS));

        List<String> serialAnswers =
                commands(serial, seed).stream().map(this::postOne).toList();
        List<String> groupAnswers = postInGroups(grouped, commands(grouped, seed), generator(seed * 31));
        List<CompletableFuture<PostingOutcome>> handedIn =
                commands(queued, seed).stream().map(queueJournalEntry::post).toList();
        List<String> queueAnswers =
                handedIn.stream().map(outcome -> answer(outcome.join())).toList();
        ReferenceLedger reference = new ReferenceLedger(
                new HashSet<>(accounts(serial)), Set.of(CLOSED_MONTH), FundWorld.OPENED, LocalDate.now(clock));
        List<String> referenceAnswers =
                commands(serial, seed).stream().map(reference::post).toList();

        assertThat(serialAnswers).as("seed %d", seed).isEqualTo(referenceAnswers);
        assertThat(groupAnswers).as("seed %d", seed).isEqualTo(referenceAnswers);
        assertThat(queueAnswers).as("seed %d", seed).isEqualTo(referenceAnswers);
        assertThat(referenceAnswers)
                .contains(
                        "FutureDate",
                        "PeriodClosed",
                        "UnknownAccount",
                        "InsufficientBalance",
                        "KeyReusedWithOtherContent");
        assertThat(rows(grouped)).as("seed %d", seed).isEqualTo(rows(serial));
        assertThat(rows(queued)).as("seed %d", seed).isEqualTo(rows(serial));
        assertThat(totals(grouped)).isEqualTo(totals(serial));
        assertThat(totals(queued)).isEqualTo(totals(serial));
        for (AccountId account : accounts(serial)) {
            assertThat(balance(account)).isEqualTo(reference.balances.getOrDefault(account, 0L));
            assertThat(sequence(account)).isEqualTo(reference.sequences.getOrDefault(account, 0L));
        }
    }

    private String postOne(JournalDraft draft) {
        try {
            return postJournalEntry.post(draft).voucher().toString();
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private List<String> postInGroups(FundStreet street, List<JournalDraft> drafts, RandomGenerator random) {
        List<String> answers = new ArrayList<>();
        int from = 0;
        while (from < drafts.size()) {
            int size = Math.min(drafts.size() - from, 1 + random.nextInt(random.nextBoolean() ? 5 : COMMANDS));
            postJournalEntries.post(street.book().id(), drafts.subList(from, from + size)).stream()
                    .map(GroupPostingIT::answer)
                    .forEach(answers::add);
            from += size;
        }
        return answers;
    }

    private static String answer(PostingOutcome outcome) {
        return outcome.refusal()
                .map(Refusal::code)
                .orElseGet(() -> outcome.orThrow().voucher().toString());
    }

    /** The same for every street, whatever its ids are. */
    private List<JournalDraft> commands(FundStreet street, long seed) {
        RandomGenerator random = generator(seed);
        List<JournalDraft> drafts = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            String key = "command-" + (random.nextInt(8) == 0 ? random.nextInt(i + 1) : i);
            long fen = random.nextLong(1, 1_000);
            int unit = random.nextInt(UNITS);
            drafts.add(
                    switch (random.nextInt(10)) {
                        case 0, 1, 2 -> street.deposit(key, unit, fen * 3);
                        case 3 -> street.repair(key, unit, fen);
                        case 4, 5 -> street.transfer(key, unit, random.nextInt(UNITS), fen);
                        case 6 -> deposit(street, key, day(random), unit, fen);
                        case 7 -> repairOfMany(street, key, unit, fen);
                        case 8 ->
                            street.draft(
                                    key,
                                    JournalKind.CLOSING,
                                    street.general(AccountTitle.DEPOSIT_INCOME, Side.DEBIT, fen),
                                    street.general(AccountTitle.COMMODITY_HOUSING_FUND, Side.CREDIT, fen));
                        default -> random.nextInt(3) == 0 ? toNobody(street, key, fen) : street.deposit(key, unit, fen);
                    });
            if (random.nextInt(20) == 0) {
                drafts.add(drafts.get(random.nextInt(drafts.size())));
            }
        }
        return drafts;
    }

    private LocalDate day(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(2025, 7, 15);
            case 1 -> LocalDate.now(clock).plusDays(1 + random.nextInt(40));
            default -> LocalDate.of(2025, 1 + random.nextInt(12), 3);
        };
    }

    private static JournalDraft deposit(FundStreet street, String key, LocalDate day, int unit, long fen) {
        return street.draft(
                key,
                day,
                JournalKind.TOP_UP_DEPOSIT,
                JournalEntry.of(street.bank(Side.DEBIT, fen), street.income(unit, fen)));
    }

    private static JournalDraft repairOfMany(FundStreet street, String key, int from, long fen) {
        List<Posting> lines = new ArrayList<>();
        for (int unit = from; unit < UNITS; unit++) {
            lines.add(Posting.unit(
                    street.units().get(unit), AccountTitle.REPAIR_EXPENDITURE, Side.DEBIT, Money.ofFen(fen / 4 + 1)));
        }
        lines.add(street.bank(Side.CREDIT, (fen / 4 + 1) * (UNITS - from)));
        return street.draft(key, FundStreet.DAY, JournalKind.WITHDRAWAL, new JournalEntry(lines));
    }

    private static JournalDraft toNobody(FundStreet street, String key, long fen) {
        return street.draft(
                key,
                JournalKind.TOP_UP_DEPOSIT,
                street.bank(Side.DEBIT, fen),
                Posting.unit(new AccountId(1), AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(fen)));
    }

    private FundStreet closedIn2025(FundStreet street) {
        sql.update(
                "INSERT INTO fund_period (book_id, month, state) VALUES (?, ?, 'CLOSED')",
                street.book().id().value(),
                CLOSED_MONTH);
        return street;
    }

    private static List<AccountId> accounts(FundStreet street) {
        List<AccountId> all = new ArrayList<>(street.units());
        all.addAll(street.general().values());
        return all;
    }

    /** Every line with its voucher, accounts named by their place so that two books can be compared. */
    private List<String> rows(FundStreet street) {
        return sql.list(
                """
                SELECT CONCAT_WS(' ', j.voucher_year, j.voucher_number, j.kind, j.value_date, p.line_no, a.level,
                    a.title_code, a.unit_id - ?, p.title_code, p.amount_fen, p.balance_after_fen, p.account_sequence)
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                JOIN fund_account a ON a.account_id = p.account_id
                WHERE j.book_id = ? AND a.unit_id <> 0
                ORDER BY j.voucher_year, j.voucher_number, p.line_no
                """,
                row -> row.getString(1),
                street.unitIds().get(0).value(),
                street.book().id().value());
    }

    private Map<String, Long> totals(FundStreet street) {
        Map<String, Long> totals = new java.util.TreeMap<>();
        sql.list(
                "SELECT month, title_code, debit_fen, credit_fen FROM fund_total WHERE book_id = ?",
                row -> totals.put(row.getInt(1) + " " + row.getInt(2) + " " + row.getLong(3), row.getLong(4)),
                street.book().id().value());
        return totals;
    }

    private long balance(AccountId account) {
        return sql.number("SELECT balance_fen FROM fund_balance WHERE account_id = ?", account.value());
    }

    private long sequence(AccountId account) {
        return sql.number("SELECT last_sequence FROM fund_balance WHERE account_id = ?", account.value());
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
