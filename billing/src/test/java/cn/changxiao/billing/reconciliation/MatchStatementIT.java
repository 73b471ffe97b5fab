package cn.changxiao.billing.reconciliation;

import static cn.changxiao.billing.reconciliation.StatementScene.JANUARY;
import static cn.changxiao.billing.reconciliation.StatementScene.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.matching.MatchTolerance;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.reconciliation.StatementScene.Payers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MatchStatementIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    StatementScene statements;

    @Inject
    MatchStatement matchStatement;

    @Inject
    SetMatchTolerance setMatchTolerance;

    @Inject
    RecordPayment recordPayment;

    @Inject
    StatementAccounts accounts;

    @Inject
    ReadBooks readBooks;

    @Inject
    PostChunk postChunk;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    @Test
    void whatIsSureIsPaidInTheRestWaitsAndFeesAreFees() {
        Payers payers = statements.payers(3);
        PaymentId counter = transfer(payers, payers.units().get(1), "58.18", "T100");
        statements.statement(
                payers,
                "2026-01-05,物业费,,58.18," + owner(1) + ",S1",
                "2026-01-06,转账,,58.18," + owner(2) + ",T100-" + payers.account(),
                "2026-01-07,看不清,,33.00,某某,S3",
                "2026-01-08,手续费,5.00,,,S4",
                "2026-01-09,付电费,700.00,,供电公司,S5");

        MatchResult result = run(payers);

        assertThat(result).isEqualTo(new MatchResult(2, 1, 1, 1));
        assertThat(scene.open(payers.units().get(0))).isZero();
        assertThat(payments(payers)).isEqualTo(2 * 5_818);
        assertThat(suspense(payers)).isEqualTo(3_300);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_match_line WHERE target_kind = 'PAYMENT' AND target_id = ?",
                        counter.value()))
                .isEqualTo(1);
        assertThat(run(payers)).isEqualTo(new MatchResult(0, 0, 0, 1));
    }

    @Test
    void twoRunsAtOncePostNothingTwice() throws Exception {
        Payers payers = statements.payers(6);
        List<String> lines = new ArrayList<>();
        for (int unit = 1; unit <= 6; unit++) {
            lines.add("2026-01-05,物业费,,58.18,%s,S%d".formatted(owner(unit), unit));
            lines.add("2026-01-06,不知道,,7.%02d,某某,U%d".formatted(unit, unit));
        }
        statements.statement(payers, lines.toArray(String[]::new));
        ExecutorService pool = Executors.newFixedThreadPool(6);
        int posted = 0;
        try {
            List<Future<MatchResult>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(pool.submit(() -> run(payers)));
            }
            for (Future<MatchResult> each : all) {
                posted += each.get().matched() + each.get().suspense();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(posted).isEqualTo(12);
        assertThat(payments(payers)).isEqualTo(6 * 5_818);
        assertThat(suspense(payers)).isEqualTo(6 * 700 + 21);
    }

    @Test
    void aRunThatIsKilledBeforeItCommitsLeavesNothingAndIsDoneAgain() {
        Payers payers = statements.payers(2);
        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",S1", "2026-01-07,看不清,,33.00,某某,S3");
        var account = accounts.get(payers.company().maker(), payers.account());
        ReadBooks.Decided decided = readBooks.decide(payers.company().maker(), account, JANUARY);

        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    postChunk.post(
                            payers.company().maker(), account, decided.chunks().get(0), decided.version());
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");

        assertThat(payments(payers) + suspense(payers)).isZero();
        assertThat(run(payers)).isEqualTo(new MatchResult(1, 1, 0, 0));
    }

    @Test
    void whatWasDecidedBeforeSomebodyElsePostedIsNotPosted() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",S1");
        var account = accounts.get(payers.company().maker(), payers.account());
        ReadBooks.Decided decided = readBooks.decide(payers.company().maker(), account, JANUARY);
        run(payers);

        assertThatThrownBy(() -> postChunk.post(
                        payers.company().maker(), account, decided.chunks().get(0), decided.version()))
                .isInstanceOf(StaleBook.class);
        assertThat(payments(payers)).isEqualTo(5_818);
    }

    @Test
    void aManagerMayAskForLess() {
        Payers payers = statements.payers(1);
        transfer(payers, payers.units().get(0), "58.18", "T1");
        statements.statement(payers, "2026-01-05,转账,,58.18,某某,S1");
        setMatchTolerance.set(payers.company().maker(), new MatchTolerance(75, 3, Money.ZERO));

        assertThat(run(payers)).isEqualTo(new MatchResult(1, 0, 0, 0));
        assertThat(payments(payers)).isEqualTo(5_818);
    }

    @Test
    void theOrderOfLinesDoesNotChangeTotals() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String remark = random.nextBoolean() ? "物业费" : "1幢1单元%d01".formatted(random.nextInt(1, 3));
                lines.add("2026-01-%02d,%s,,%d.%02d,%s,"
                        .formatted(
                                random.nextInt(1, 5),
                                remark,
                                random.nextBoolean() ? 58 : 29,
                                random.nextBoolean() ? 18 : 9,
                                owner(random.nextInt(1, 5))));
            }
            Payers inOrder = statements.payers(4);
            Payers shuffled = statements.payers(4);
            statements.statement(inOrder, lines.toArray(String[]::new));
            Collections.shuffle(lines, random);
            statements.statement(shuffled, lines.toArray(String[]::new));

            run(inOrder);
            run(shuffled);

            assertThat(totals(shuffled)).as("seed %d", seed).isEqualTo(totals(inOrder));
        }
    }

    @Test
    void othersCannotMatchOurAccount() {
        Payers payers = statements.payers(1);

        assertThatThrownBy(() -> matchStatement.run(scene.company().maker(), payers.account(), JANUARY))
                .isInstanceOf(NotFound.class);
    }

    private MatchResult run(Payers payers) {
        return matchStatement.run(payers.company().maker(), payers.account(), JANUARY);
    }

    private PaymentId transfer(Payers payers, UnitId unit, String yuan, String transaction) {
        return recordPayment.record(
                payers.company().maker(),
                new NewPayment(
                        BillingScene.key("transfer"),
                        unit,
                        Money.parse(yuan),
                        PaymentChannel.TRANSFER,
                        Optional.of(transaction + "-" + payers.account()),
                        LocalDate.of(2026, 1, 5)));
    }

    private long payments(Payers payers) {
        return sql.number(
                "SELECT SUM(amount_fen) FROM billing_payment WHERE issuer_id = ?",
                payers.company().id());
    }

    private long suspense(Payers payers) {
        return sql.number(
                "SELECT SUM(open_fen) FROM billing_suspense_open WHERE issuer_id = ?",
                payers.company().id());
    }

    private String totals(Payers payers) {
        long open = sql.number(
                "SELECT SUM(open_fen) FROM billing_open_item WHERE issuer_id = ?",
                payers.company().id());
        return "%d paid, %d waits, %d open".formatted(payments(payers), suspense(payers), open);
    }
}
