package cn.changxiao.billing.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each planted error is taken away again, as other tests prove the same tables. */
@MicronautTest(transactional = false)
class ProveReceivablesIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    ProveReceivables proveReceivables;

    @Inject
    Sql sql;

    private Company company;
    private UnitId unit;

    @BeforeEach
    void payAdjustAndRefund() {
        company = scene.company();
        unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-02");
        money.pay(company, unit, "80.00", "2026-01-20");
        money.approve(company, money.proposeAdjust(company, money.bill(unit, "2026-01"), "2026-01", "50.00"));
        money.approve(company, money.proposeWaive(company, money.bill(unit, "2026-02"), "5.00"));
        money.approve(company, money.request(company, unit, Optional.empty(), "1.00"));
    }

    @Test
    void aSingleFenInAnOpenItemIsLocatedByBillUnitAndMonth() {
        String where = " WHERE unit_id = ? AND period = 202602";
        sql.update("UPDATE billing_open_item SET open_fen = open_fen - 1" + where, unit.value());
        List<ReceivableFinding> findings = findings();
        sql.update("UPDATE billing_open_item SET open_fen = open_fen + 1" + where, unit.value());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReceivableRule.OPEN_ITEM);
            assertThat(finding.period()).isEqualTo(202602);
            assertThat(finding.document()).isEqualTo(money.bill(unit, "2026-02").value());
            assertThat(finding.expected() - finding.found()).isOne();
            assertThat(finding.subject()).contains("账期 202602 账单");
        });
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSingleFenInACreditIsLocatedByUnit() {
        sql.update("UPDATE billing_credit SET balance_fen = balance_fen + 1 WHERE unit_id = ?", unit.value());
        List<ReceivableFinding> findings = findings();
        sql.update("UPDATE billing_credit SET balance_fen = balance_fen - 1 WHERE unit_id = ?", unit.value());

        assertThat(findings)
                .extracting(finding -> finding.rule() + ":" + (finding.found() - finding.expected()))
                .containsExactly("CREDIT:1");
    }

    @Test
    void anAmountThatNobodyApprovedIsFound() {
        String where = " WHERE unit_id = ? AND period = 202602";
        sql.update("UPDATE billing_open_item SET amount_fen = amount_fen + 1" + where, unit.value());
        List<ReceivableFinding> findings = findings();
        sql.update("UPDATE billing_open_item SET amount_fen = amount_fen - 1" + where, unit.value());

        assertThat(findings).extracting(ReceivableFinding::rule).containsExactly(ReceivableRule.ITEM_AMOUNT);
    }

    private List<ReceivableFinding> findings() {
        return proveReceivables.prove().stream()
                .filter(finding -> finding.unit() == unit.value())
                .toList();
    }
}
