package cn.changxiao.billing.reconciliation.hand;

import static cn.changxiao.billing.reconciliation.StatementScene.JANUARY;
import static cn.changxiao.billing.reconciliation.StatementScene.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.allocation.ChosenBillNotOpen;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.reconciliation.MatchResult;
import cn.changxiao.billing.reconciliation.MatchStatement;
import cn.changxiao.billing.reconciliation.StatementScene;
import cn.changxiao.billing.reconciliation.StatementScene.Payers;
import cn.changxiao.billing.reconciliation.SuggestUnits;
import cn.changxiao.billing.reconciliation.SuggestedUnit;
import cn.changxiao.billing.reconciliation.proof.DayProof;
import cn.changxiao.billing.reconciliation.proof.ProveDay;
import cn.changxiao.billing.suspense.ResolveSuspense;
import cn.changxiao.billing.suspense.SuspenseId;
import cn.changxiao.billing.suspense.SuspenseSettled;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AssignEntryIT implements DatabaseTest {

    private static final LocalDate FIFTH = LocalDate.of(2026, 1, 5);

    @Inject
    BillingScene scene;

    @Inject
    StatementScene statements;

    @Inject
    MatchStatement matchStatement;

    @Inject
    SuggestUnits suggestUnits;

    @Inject
    AssignEntry assignEntry;

    @Inject
    UndoMatch undoMatch;

    @Inject
    ResolveSuspense resolveSuspense;

    @Inject
    ProveDay proveDay;

    @Inject
    ProveCollection proveCollection;

    @Inject
    Sql sql;

    @Test
    void aSuggestionThatAPersonConfirmsPaysTheUnitAndLeavesNothingInSuspense() {
        Payers payers = statements.payers(2);
        statements.statement(payers, "2026-01-05,物业费,,30.00," + owner(2) + ",S1");
        assertThat(run(payers).suspense()).isEqualTo(1);
        StatementEntryId entry = statements.entry(payers, 3_000);

        Map<Long, SuggestedUnit> suggested = suggest(payers, entry);

        SuggestedUnit unit = suggested.get(entry.value());
        assertThat(unit.unit()).isEqualTo(payers.units().get(1));
        assertThat(unit.text()).contains("户名一致");
        assign(payers, entry, part(payers, 1, "30.00"));
        assertThat(scene.open(payers.units().get(1))).isEqualTo(5_818 - 3_000);
        assertThat(suspense(payers)).isZero();
        DayProof proof = proveDay.prove(payers.company().maker(), payers.account(), FIFTH);
        assertThat(proof.agrees()).isTrue();
        assertThat(suggest(payers, entry)).isEmpty();
        assertThat(proveCollection.prove()).isEmpty();
    }

    @Test
    void anAssignedEntryIsTakenBackAsAnyMatchAndAssignedElsewhere() {
        Payers payers = statements.payers(2);
        statements.statement(payers, "2026-01-05,看不清,,58.18,某某,S1");
        run(payers);
        StatementEntryId entry = statements.entry(payers, 5_818);
        assign(payers, entry, part(payers, 0, "58.18"));

        undoMatch.undo(payers.company().maker(), entry);
        assertThat(scene.open(payers.units().get(0))).isEqualTo(5_818);
        assign(payers, entry, part(payers, 1, "58.18"));

        assertThat(scene.open(payers.units().get(0))).isEqualTo(5_818);
        assertThat(scene.open(payers.units().get(1))).isZero();
        assertThat(suspense(payers)).isZero();
        assertThat(run(payers)).as("nothing is left to match").isEqualTo(new MatchResult(0, 0, 0, 0));
        assertThat(proveDay.prove(payers.company().maker(), payers.account(), FIFTH)
                        .agrees())
                .isTrue();
    }

    @Test
    void oneEntryIsDividedAmongUnitsToTheFen() {
        Payers payers = statements.payers(2);
        statements.statement(payers, "2026-01-05,两套,,100.00,某某,S1");
        run(payers);
        StatementEntryId entry = statements.entry(payers, 10_000);

        assertThatThrownBy(() -> assign(payers, entry, part(payers, 0, "58.18"), part(payers, 1, "41.81")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("99.99");
        assertThat(suspense(payers)).as("nothing has moved").isEqualTo(10_000);
        assign(payers, entry, part(payers, 0, "58.18"), part(payers, 1, "41.82"));

        assertThat(scene.open(payers.units().get(0))).isZero();
        assertThat(scene.open(payers.units().get(1))).isEqualTo(5_818 - 4_182);
        assertThatThrownBy(() -> assign(payers, entry, part(payers, 0, "100.00")))
                .isInstanceOf(EntryNotOpen.class);
    }

    @Test
    void theBillsThatAreChosenArePaidFirst() {
        Payers payers = statements.payers(1);
        scene.bill(payers.company(), "2026-02", "2026-02");
        statements.statement(payers, "2026-01-05,看不清,,58.18,某某,S1");
        run(payers);
        StatementEntryId entry = statements.entry(payers, 5_818);
        BillId february = bill(payers, 202_602);

        assign(payers, entry, new AssignEntry.Part(payers.units().get(0), Money.parse("58.18"), List.of(february)));

        assertThat(sql.number("SELECT SUM(open_fen) FROM billing_open_item WHERE bill_id = ?", february.value()))
                .isZero();
        assertThat(scene.open(payers.units().get(0))).isEqualTo(5_818);
        undoMatch.undo(payers.company().maker(), entry);
        assertThatThrownBy(() -> assign(
                        payers,
                        entry,
                        new AssignEntry.Part(payers.units().get(0), Money.parse("58.18"), List.of(new BillId(1)))))
                .isInstanceOf(ChosenBillNotOpen.class);
    }

    @Test
    void moneyThatHasLeftSuspenseInPartIsNotMatchedAgain() {
        Payers payers = statements.payers(1);
        statements.statement(payers, "2026-01-05,看不清,,58.18,某某,S1");
        run(payers);
        StatementEntryId entry = statements.entry(payers, 5_818);
        SuspenseId sum = new SuspenseId(sql.number(
                "SELECT suspense_id FROM billing_suspense_open WHERE issuer_id = ?",
                payers.company().id()));
        resolveSuspense.resolve(
                payers.company().maker(),
                new ResolveSuspense.Command(
                        BillingScene.key("part"), sum, payers.units().get(0), Money.parse("8.18")));

        assertThatThrownBy(() -> assign(payers, entry, part(payers, 0, "58.18")))
                .isInstanceOf(SuspenseSettled.class);
        assertThat(suggest(payers, entry)).isEmpty();
    }

    @Test
    void unitsAndEntriesOfOthersAreNotFound() {
        Payers payers = statements.payers(1);
        Payers others = statements.payers(1);
        statements.statement(payers, "2026-01-05,看不清,,58.18,某某,S1", "2026-01-05,电费,9.00,,供电公司,S2");
        run(payers);
        StatementEntryId entry = statements.entry(payers, 5_818);

        assertThatThrownBy(() -> assign(payers, entry, part(others, 0, "58.18")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(others, entry, part(others, 0, "58.18")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(payers, statements.entry(payers, -900), part(payers, 0, "9.00")))
                .isInstanceOf(EntryNotOpen.class);
    }

    private MatchResult run(Payers payers) {
        return matchStatement.run(payers.company().maker(), payers.account(), JANUARY);
    }

    private Map<Long, SuggestedUnit> suggest(Payers payers, StatementEntryId entry) {
        return suggestUnits.of(payers.company().maker(), payers.account(), FIFTH, List.of(entry.value()));
    }

    private void assign(Payers payers, StatementEntryId entry, AssignEntry.Part... parts) {
        assignEntry.assign(payers.company().maker(), new AssignEntry.Command(entry, List.of(parts)));
    }

    private static AssignEntry.Part part(Payers payers, int unit, String yuan) {
        return new AssignEntry.Part(payers.units().get(unit), Money.parse(yuan), List.of());
    }

    private BillId bill(Payers payers, int period) {
        return new BillId(sql.number(
                "SELECT bill_id FROM billing_bill WHERE issuer_id = ? AND period = ?",
                payers.company().id(),
                period));
    }

    private long suspense(Payers payers) {
        return sql.number(
                "SELECT COALESCE(SUM(open_fen), 0) FROM billing_suspense_open WHERE issuer_id = ?",
                payers.company().id());
    }
}
