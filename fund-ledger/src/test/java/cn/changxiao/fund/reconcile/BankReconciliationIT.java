package cn.changxiao.fund.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.reconcile.matching.BankItemNotOpen;
import cn.changxiao.fund.reconcile.matching.BankMatch;
import cn.changxiao.fund.reconcile.matching.BankMatchAlreadyUndone;
import cn.changxiao.fund.reconcile.matching.BankMatchDoesNotAdd;
import cn.changxiao.fund.reconcile.matching.BankMatchId;
import cn.changxiao.fund.reconcile.matching.BankMatches;
import cn.changxiao.fund.reconcile.matching.MatchBank;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand.LineKey;
import cn.changxiao.fund.reconcile.matching.MatchedBank;
import cn.changxiao.fund.reconcile.matching.UndoBankMatch;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BankReconciliationIT implements DatabaseTest {

    private static final LocalDate DAY = FundStreet.DAY;
    private static final LocalDate END = DAY.withDayOfMonth(31);
    private static final int SEEDS = 20;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    OpenStatementAccount openStatementAccount;

    @Inject
    ImportStatement importStatement;

    @Inject
    LinkBankAccount linkBankAccount;

    @Inject
    MatchBank matchBank;

    @Inject
    MatchBankByHand matchBankByHand;

    @Inject
    UndoBankMatch undoBankMatch;

    @Inject
    BankMatches bankMatches;

    @Inject
    BankReconciliations reconciliations;

    @Inject
    BankReconciliationPdf pdf;

    private FundStreet street;
    private BookId book;
    private StatementAccountId account;

    @BeforeEach
    void aBookWithAnAccount() {
        street = world.street(3);
        book = street.book().id();
        account = openStatementAccount.open(
                street.maker(),
                new NewStatementAccount(StatementAccountKind.BANK, StatementPurpose.FUND, "6228480" + book, "维修资金专户"));
        linkBankAccount.link(street.maker(), new NewBankAccount(book, account, DAY, Money.ZERO));
    }

    @Test
    void whatOnlyOneSideHasExplainsTheDifferenceToTheFen() {
        postJournalEntry.post(street.deposit("a", 0, 50_000));
        postJournalEntry.post(street.deposit("b", 1, 30_000));
        postJournalEntry.post(street.repair("c", 0, 7_000));
        bank("%s,交存,,500.00,,,A1", "%s,利息,,1.23,,,A2", "%s,手续费,5.00,,,,A3");

        MatchedBank matched = matchBank.run(street.maker(), book, 3);
        BankReconciliation statement = reconciliations.of(street.maker(), book, END);

        assertThat(matched).isEqualTo(new MatchedBank(1, 2, 2));
        assertThat(statement.bankBalance()).isEqualTo(Money.parse("496.23"));
        assertThat(statement.bookBalance()).isEqualTo(Money.parse("730.00"));
        assertThat(statement.bankIn()).extracting(BankEntry::amount).containsExactly(Money.parse("1.23"));
        assertThat(statement.bankOut()).extracting(BankEntry::amount).containsExactly(Money.parse("-5.00"));
        assertThat(statement.bookIn()).extracting(BankLine::amount).containsExactly(Money.parse("300.00"));
        assertThat(statement.bookOut()).extracting(BankLine::amount).containsExactly(Money.parse("-70.00"));
        assertThat(statement.adjustedBank()).isEqualTo(Money.parse("726.23")).isEqualTo(statement.adjustedBook());
        assertThat(statement.agrees()).isTrue();
        assertThat(pdf.write(statement)).startsWith('%', 'P', 'D', 'F');
        assertThat(BankReconciliationXlsx.write(statement)).startsWith('P', 'K');
        assertThat(matchBank.run(street.maker(), book, 3)).isEqualTo(new MatchedBank(0, 2, 2));
    }

    @Test
    void aMatchThatCrossesTheDayIsOutstandingOnThatDayAndNotAfterIt() {
        postJournalEntry.post(street.deposit("late", 0, 50_000));
        importLines("%s,交存,,500.00,,,L1".formatted(DAY.plusDays(2)));
        matchBank.run(street.maker(), book, 3);

        assertThat(reconciliations.of(street.maker(), book, DAY.plusDays(1)).bookIn())
                .hasSize(1);
        assertThat(reconciliations.of(street.maker(), book, DAY.plusDays(2)).lines())
                .isEmpty();
        assertThat(reconciliations.of(street.maker(), book, DAY.plusDays(1)).agrees())
                .isTrue();
    }

    @Test
    void takingAMatchBackRestoresExactlyWhatWasBefore() {
        postJournalEntry.post(street.deposit("a", 0, 10_000));
        postJournalEntry.post(street.deposit("b", 1, 20_001));
        bank("%s,两户,,300.01,,,S1");
        BankReconciliation before = reconciliations.of(street.maker(), book, END);

        BankMatchId id = matchBankByHand.match(street.maker(), all(before, "一笔两户"));
        assertThat(reconciliations.of(street.maker(), book, END).entries()).isEmpty();
        assertThatThrownBy(() -> matchBankByHand.match(street.maker(), all(before, "")))
                .isInstanceOf(BankItemNotOpen.class)
                .hasMessageContaining("3 笔");
        assertThatThrownBy(() -> undoBankMatch.undo(street.maker(), id, " ")).isInstanceOf(InvalidValue.class);
        undoBankMatch.undo(street.maker(), id, "选错了");
        undoBankMatch.undo(street.checker(), id, "选错了");

        assertThat(reconciliations.of(street.maker(), book, END)).isEqualTo(before);
        assertThatThrownBy(() -> undoBankMatch.undo(street.maker(), id, "另有理由"))
                .isInstanceOf(BankMatchAlreadyUndone.class);
        List<BankMatch> history = bankMatches.page(street.maker(), book, 0, 10);
        assertThat(history).hasSize(1);
        assertThat(history.get(0).undone().orElseThrow().reason()).isEqualTo("选错了");
        assertThat(history.get(0).lines()).hasSize(2);
        assertThat(matchBank.run(street.maker(), book, 3).matches()).isEqualTo(1);
    }

    @Test
    void aMatchByHandAddsUpToTheFen() {
        postJournalEntry.post(street.deposit("a", 0, 10_000));
        bank("%s,少一分,,99.99,,,F1");

        assertThatThrownBy(() ->
                        matchBankByHand.match(street.maker(), all(reconciliations.of(street.maker(), book, END), "")))
                .isInstanceOf(BankMatchDoesNotAdd.class)
                .hasMessageContaining("相差 -0.01 元");
    }

    @Test
    void aMissingStatementShowsInTheBanksOwnBalance() {
        bank("%s,交存,,500.00,500.00,,G1");
        assertThat(reconciliations.of(street.maker(), book, END).isComplete()).isTrue();

        importLines("%s,交存,,1.00,601.00,,G3".formatted(DAY.plusDays(3)));
        assertThat(reconciliations.of(street.maker(), book, END).isComplete()).isFalse();
        importLines("%s,交存,,100.00,600.00,,G2".formatted(DAY.plusDays(2)));
        assertThat(reconciliations.of(street.maker(), book, END).isComplete()).isTrue();
    }

    @Test
    void nobodyElseReconcilesTheBookAndAnAccountHoldsOneBooksMoney() {
        FundStreet other = world.street(1);

        assertThatThrownBy(() -> matchBank.run(other.maker(), book, 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reconciliations.of(other.streetOffice(), book, END))
                .isInstanceOf(NotFound.class);
        assertThat(reconciliations.of(street.streetOffice(), book, END).accounts())
                .hasSize(1);
        assertThatThrownBy(() -> linkBankAccount.link(
                        other.maker(), new NewBankAccount(other.book().id(), account, DAY, Money.ZERO)))
                .isInstanceOf(NotFound.class);
        linkBankAccount.link(street.maker(), new NewBankAccount(book, account, DAY, Money.ZERO));
        assertThatThrownBy(() ->
                        linkBankAccount.link(street.maker(), new NewBankAccount(book, account, DAY, Money.ofFen(1))))
                .isInstanceOf(BankAccountTaken.class);
    }

    @Test
    void bankAndBooksAreOneNumberAfterAnyMatchingAndUndoing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            aBookWithAnAccount();
            Random random = new Random(seed);
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                long fen = 100L + random.nextInt(5);
                if (random.nextInt(4) > 0) {
                    postJournalEntry.post(street.deposit("d" + i, random.nextInt(3), fen));
                }
                if (random.nextInt(4) > 0) {
                    rows.append("%s,交存,,%s,,,R%d\n".formatted(DAY.plusDays(random.nextInt(4)), Money.ofFen(fen), i));
                }
            }
            importLines(rows.toString());
            matchBank.run(street.maker(), book, random.nextInt(4));
            bankMatches.page(street.maker(), book, 0, 100).stream()
                    .filter(match -> random.nextInt(3) == 0)
                    .forEach(match -> undoBankMatch.undo(street.maker(), match.id(), "重来"));

            for (int day = 0; day < 6; day++) {
                BankReconciliation statement = reconciliations.of(street.maker(), book, DAY.plusDays(day));
                assertThat(statement.difference())
                        .as("seed %d day %d", seed, day)
                        .isEqualTo(Money.ZERO);
            }
        }
    }

    private MatchBankByHand.Command all(BankReconciliation statement, String note) {
        Set<StatementEntryId> entries =
                statement.entries().stream().map(BankEntry::id).collect(Collectors.toSet());
        Set<LineKey> lines = statement.lines().stream()
                .map(line -> new LineKey(line.journal(), line.lineNo()))
                .collect(Collectors.toSet());
        return new MatchBankByHand.Command(book, entries, lines, note);
    }

    private void bank(String... rows) {
        importLines(String.join("\n", rows).replace("%s", DAY.toString()));
    }

    private void importLines(String rows) {
        String text = "交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,交易流水号\n" + rows + "\n";
        importStatement.importFile(
                street.maker(),
                StatementUpload.of(account, "对账单.csv"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
