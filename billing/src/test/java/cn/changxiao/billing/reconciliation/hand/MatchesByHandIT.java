package cn.changxiao.billing.reconciliation.hand;

import static cn.changxiao.billing.reconciliation.StatementScene.JANUARY;
import static cn.changxiao.billing.reconciliation.StatementScene.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.receivable.ProveReceivables;
import cn.changxiao.billing.reconciliation.MatchResult;
import cn.changxiao.billing.reconciliation.MatchStatement;
import cn.changxiao.billing.reconciliation.StatementScene;
import cn.changxiao.billing.reconciliation.StatementScene.Payers;
import cn.changxiao.billing.refund.ApproveRefund;
import cn.changxiao.billing.refund.NewRefund;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.refund.RefundMoreThanThere;
import cn.changxiao.billing.refund.RefundReason;
import cn.changxiao.billing.refund.RequestRefund;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MatchesByHandIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    StatementScene statements;

    @Inject
    MatchStatement matchStatement;

    @Inject
    UndoMatch undoMatch;

    @Inject
    ExplainEntry explainEntry;

    @Inject
    RecordPayment recordPayment;

    @Inject
    RequestRefund requestRefund;

    @Inject
    ApproveRefund approveRefund;

    @Inject
    Receipts receipts;

    @Inject
    ProveCollection proveCollection;

    @Inject
    ProveReceivables proveReceivables;

    @Inject
    Sql sql;

    @Test
    void takingBackWhatWasPaidInOpensTheBillAndTheEntryAgain() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",S1");
        run(payers);
        StatementEntryId entry = statements.entry(payers, 5_818);
        assertThat(scene.open(payers.units().get(0))).isZero();

        undoMatch.undo(payers.company().maker(), entry);

        assertThat(scene.open(payers.units().get(0))).isEqualTo(5_818);
        assertThat(credit(payers)).isZero();
        assertThat(proveCollection.prove()).isEmpty();
        assertThat(proveReceivables.prove())
                .noneMatch(finding -> finding.unit() == payers.units().get(0).value());
        assertThat(run(payers)).as("a person decides from now on").isEqualTo(new MatchResult(0, 0, 0, 0));
        assertThatThrownBy(() -> undoMatch.undo(payers.company().maker(), entry))
                .isInstanceOf(EntryNotOpen.class);
        explain(payers, entry, ExplainEntry.Kind.HOLD, "");
        assertThat(sql.number(
                        "SELECT SUM(open_fen) FROM billing_suspense_open WHERE issuer_id = ?",
                        payers.company().id()))
                .isEqualTo(5_818);
    }

    @Test
    void takingBackTheConfirmationOfARecordLeavesTheRecord() {
        Payers payers = statements.payers(1);
        PaymentId payment = transfer(payers, "58.18", "U-" + payers.account());
        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",U-" + payers.account());
        run(payers);
        StatementEntryId entry = statements.entry(payers, 5_818);

        undoMatch.undo(payers.company().maker(), entry);
        assertThat(scene.open(payers.units().get(0))).isZero();
        String receipt = receipts.one(payers.company().maker(), payment).number();
        explain(payers, entry, ExplainEntry.Kind.PAYMENT, receipt);

        assertThat(sql.number("SELECT SUM(amount_fen) FROM billing_match_line WHERE target_id = ?", payment.value()))
                .isEqualTo(5_818);
    }

    @Test
    void aPaymentThatWasRefundedIsNotTakenBackWithItsMatch() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",S1");
        run(payers);
        transfer(payers, "100.00", "W-" + payers.account());
        RefundId refund = refund(payers, made(payers));
        approveRefund.approve(payers.company().checker(), refund);
        StatementEntryId entry = statements.entry(payers, 5_818);

        assertThatThrownBy(() -> undoMatch.undo(payers.company().maker(), entry))
                .isInstanceOf(MatchedMoneyUsed.class);
        assertThat(credit(payers)).isEqualTo(10_000);
    }

    @Test
    void aPaymentThatWasTakenBackWithItsMatchIsNotRefunded() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-05,物业费,,58.18," + owner(1) + ",S1");
        run(payers);
        PaymentId made = made(payers);
        undoMatch.undo(payers.company().maker(), statements.entry(payers, 5_818));
        transfer(payers, "200.00", "X-" + payers.account());

        assertThatThrownBy(() -> refund(payers, made)).isInstanceOf(RefundMoreThanThere.class);
    }

    @Test
    void oneReceiptIsNotConfirmedTwice() {
        Payers payers = statements.payers(2);
        PaymentId payment = transfer(payers, "60.00", "V-" + payers.account());
        statements.statement(
                payers,
                "2026-01-05,物业费,,60.00," + owner(1) + ",V-" + payers.account(),
                "2026-01-05,物业费,,58.18," + owner(2) + ",S2");
        run(payers);
        String receipt = receipts.one(payers.company().maker(), payment).number();
        StatementEntryId entry = statements.entry(payers, 5_818);
        undoMatch.undo(payers.company().maker(), entry);

        assertThatThrownBy(() -> explain(payers, entry, ExplainEntry.Kind.PAYMENT, receipt))
                .isInstanceOf(PaymentConfirmed.class);
    }

    @Test
    void whatIsNoFeeIsSetAsideWithANote() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-06,付电费,70.00,,供电公司,S5");
        assertThat(run(payers).open()).isEqualTo(1);
        StatementEntryId entry = statements.entry(payers, -7_000);

        assertThatThrownBy(() -> explain(payers, entry, ExplainEntry.Kind.ASIDE, " "))
                .isInstanceOf(InvalidValue.class);
        explain(payers, entry, ExplainEntry.Kind.ASIDE, "公共电费");

        assertThat(run(payers).open()).isZero();
        assertThatThrownBy(() -> explain(payers, entry, ExplainEntry.Kind.ASIDE, "再说一次"))
                .isInstanceOf(EntryNotOpen.class);
        undoMatch.undo(payers.company().maker(), entry);
        explain(payers, entry, ExplainEntry.Kind.ASIDE, "电梯电费");
    }

    @Test
    void othersFindNoEntryOfOurs() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-06,付电费,70.00,,供电公司,S5");
        StatementEntryId entry = statements.entry(payers, -7_000);

        assertThatThrownBy(() -> undoMatch.undo(scene.company().maker(), entry)).isInstanceOf(NotFound.class);
    }

    private MatchResult run(Payers payers) {
        return matchStatement.run(payers.company().maker(), payers.account(), JANUARY);
    }

    private void explain(Payers payers, StatementEntryId entry, ExplainEntry.Kind kind, String text) {
        explainEntry.explain(payers.company().maker(), new ExplainEntry.Command(entry, kind, text));
    }

    private PaymentId made(Payers payers) {
        return new PaymentId(sql.number(
                "SELECT l.target_id FROM billing_match_line l WHERE l.issuer_id = ? AND l.made_target",
                payers.company().id()));
    }

    private RefundId refund(Payers payers, PaymentId payment) {
        return requestRefund.request(
                payers.company().maker(),
                new NewRefund(
                        BillingScene.key("refund"),
                        payers.units().get(0),
                        Optional.of(payment),
                        Money.parse("58.18"),
                        RefundReason.DUPLICATE,
                        "多缴一次"));
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
                        LocalDate.of(2026, 1, 5)));
    }

    private long credit(Payers payers) {
        return sql.number(
                "SELECT SUM(balance_fen) FROM billing_credit WHERE issuer_id = ?",
                payers.company().id());
    }
}
