package cn.changxiao.billing.reconciliation.proof;

import static cn.changxiao.billing.reconciliation.StatementScene.JANUARY;
import static cn.changxiao.billing.reconciliation.StatementScene.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.reconciliation.MatchStatement;
import cn.changxiao.billing.reconciliation.StatementScene;
import cn.changxiao.billing.reconciliation.StatementScene.Payers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ThreeWayCertificateIT implements DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Inject
    BillingScene scene;

    @Inject
    StatementScene statements;

    @Inject
    MatchStatement matchStatement;

    @Inject
    ProveDay proveDay;

    @Inject
    IssueReconciliation issueReconciliation;

    @Inject
    ReconciliationCertificates certificates;

    @Inject
    ReconciliationPdf pdf;

    @Inject
    RecordPayment recordPayment;

    @Inject
    Sql sql;

    @Test
    void aDayThatIsExplainedAgreesThreeWays() {
        Payers payers = statements.payers(2);
        statements.statement(
                payers,
                "2026-01-05,物业费,,58.18," + owner(1) + ",S1",
                "2026-01-05,1幢1单元102物业费预存,,70.00,某某,S2",
                "2026-01-05,看不清,,33.00,某某,S3",
                "2026-01-05,手续费,5.00,,,S4");
        run(payers);

        DayProof proof = prove(payers);

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.sum(CertificateSection.STATEMENT)).isEqualTo(Money.parse("156.18"));
        assertThat(proof.sum(CertificateSection.BOOKS)).isEqualTo(Money.parse("156.18"));
        assertThat(proof.sum(CertificateSection.USE)).isEqualTo(Money.parse("161.18"));
    }

    @Test
    void aFenTooLittleOnTheStatementIsFoundInItsEntry() {
        Payers payers = statements.payers(1);
        transfer(payers, "58.18", "W-" + payers.account());
        statements.statement(payers, "2026-01-05,转账,,58.17,某某,W-" + payers.account());
        run(payers);

        DayProof proof = prove(payers);

        assertThat(proof.differences()).hasSize(1);
        assertThat(proof.differences().get(0).amount()).isEqualTo(Money.parse("-0.01"));
        assertThat(proof.differences().get(0).entry())
                .isEqualTo(statements.entry(payers, 5_817).value());
    }

    @Test
    void aFenTooMuchOnABillIsFoundInTheEntryThatPaidIt() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",S1");
        run(payers);
        sql.update("""
                INSERT INTO billing_allocation (allocation_id, payment_id, bill_id, unit_id, period, fee_item_id,
                    sequence_no, counted_period, amount_fen, recorded_at, compound_id, counted_on)
                SELECT -a.allocation_id, a.payment_id, a.bill_id, a.unit_id, a.period, a.fee_item_id, a.sequence_no,
                    a.counted_period, 1, a.recorded_at, a.compound_id, a.counted_on
                FROM (SELECT * FROM billing_allocation WHERE unit_id = ?) a
                """, payers.units().get(0).value());

        DayProof proof = prove(payers);

        assertThat(proof.of(CertificateSection.USE_DIFFERENCE)).hasSize(1);
        assertThat(proof.of(CertificateSection.USE_DIFFERENCE).get(0).amount()).isEqualTo(Money.parse("-0.01"));
        assertThat(proof.of(CertificateSection.USE_DIFFERENCE).get(0).entry())
                .isEqualTo(statements.entry(payers, 5_818).value());
    }

    @Test
    void whatOneSideAloneHasIsNamed() {
        Payers payers = statements.payers(1);
        transfer(payers, "12.00", "X-" + payers.account());
        statements.statement(payers, "2026-01-05,付电费,70.00,,供电公司,S5");
        run(payers);

        DayProof proof = prove(payers);

        assertThat(proof.of(CertificateSection.DIFFERENCE))
                .extracting(line -> line.text().split("：", 2)[0])
                .containsExactly("对账单有、账上没有", "账上有、对账单没有");
        assertThat(proof.sum(CertificateSection.DIFFERENCE)).isEqualTo(Money.parse("-82.00"));
    }

    @Test
    void aCertificateStaysWhatItWasAndTheNextHasAnotherNumber() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-05,付电费,70.00,,供电公司,S5");
        ReconciliationCertificateId first = issue(payers);

        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",S1");
        run(payers);
        ReconciliationCertificateId second = issue(payers);

        ReconciliationCertificate kept = certificates.one(payers.company().maker(), first);
        assertThat(kept.proof().sum(CertificateSection.STATEMENT)).isEqualTo(Money.parse("-70.00"));
        assertThat(certificates.one(payers.company().maker(), second).number()).isEqualTo(2);
        assertThat(certificates.ofDay(payers.company().maker(), payers.account(), DAY))
                .extracting(ReconciliationCertificate::number)
                .containsExactly(2, 1);
        assertThat(new String(pdf.print(kept), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThatThrownBy(() -> certificates.one(scene.company().maker(), first))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sql.update("UPDATE billing_reconciliation_certificate SET number = 9"))
                .hasMessageContaining("append-only");
    }

    private void run(Payers payers) {
        matchStatement.run(payers.company().maker(), payers.account(), JANUARY);
    }

    private DayProof prove(Payers payers) {
        return proveDay.prove(payers.company().maker(), payers.account(), DAY);
    }

    private ReconciliationCertificateId issue(Payers payers) {
        return issueReconciliation.issue(payers.company().maker(), payers.account(), DAY);
    }

    private PaymentId transfer(Payers payers, String yuan, String transaction) {
        return recordPayment.record(
                payers.company().maker(),
                new NewPayment(
                        BillingScene.key("transfer"),
                        payers.units().get(0),
                        Money.parse(yuan),
                        PaymentChannel.TRANSFER,
                        Optional.of(transaction),
                        DAY));
    }
}
