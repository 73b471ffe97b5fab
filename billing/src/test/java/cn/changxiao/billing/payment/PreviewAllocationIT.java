package cn.changxiao.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.allocation.AllocationPolicies;
import cn.changxiao.billing.allocation.AllocationPolicyAlreadyDecided;
import cn.changxiao.billing.allocation.AllocationPolicyId;
import cn.changxiao.billing.allocation.AllocationPolicyLine.State;
import cn.changxiao.billing.allocation.AllocationRule;
import cn.changxiao.billing.allocation.DecideAllocationPolicy;
import cn.changxiao.billing.allocation.ProposeAllocationPolicy;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PreviewAllocationIT implements DatabaseTest {

    private static final int SEEDS = 20;

    @Inject
    BillingScene scene;

    @Inject
    PreviewAllocation previewAllocation;

    @Inject
    RecordPayment recordPayment;

    @Inject
    ProposeAllocationPolicy propose;

    @Inject
    DecideAllocationPolicy decide;

    @Inject
    AllocationPolicies policies;

    @Inject
    ProposeTariff proposeTariff;

    @Inject
    ApproveTariff approveTariff;

    @Inject
    Sql sql;

    @Test
    void postsExactlyWhatItShowed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Company company = scene.company();
            UnitId unit = billed(company).units().get(0);
            if (random.nextBoolean()) {
                inForce(company, List.of(FeeItem.WASTE, FeeItem.PROPERTY_FEE));
            }
            for (int i = 0; i < 3; i++) {
                NewPayment payment = scene.cash(unit, random.nextInt(1, 120) + ".37", "2026-04-10");
                List<BillId> open = openBills(unit);
                if (!open.isEmpty() && random.nextBoolean()) {
                    payment = payment.choosing(List.of(open.get(random.nextInt(open.size()))));
                }
                PreviewAllocation.Preview shown = previewAllocation.preview(company.maker(), payment);
                PaymentId posted = recordPayment.record(company.maker(), payment);

                assertThat(allocations(posted))
                        .as("seed %d", seed)
                        .isEqualTo(shown.lines().stream()
                                .map(line -> "%d %s %s".formatted(line.month().number(), line.bill(), line.amount()))
                                .toList());
                assertThat(sql.number("SELECT credited_fen FROM billing_payment WHERE payment_id = ?", posted.value()))
                        .as("seed %d", seed)
                        .isEqualTo(shown.credit().fen());
                assertThat(scene.open(unit))
                        .as("seed %d", seed)
                        .isEqualTo(shown.open().fen());
            }
        }
    }

    @Test
    void aPolicyTakesTwoPersons() {
        Company company = scene.company();
        AllocationPolicyId id = proposed(company, List.of(FeeItem.WASTE));

        assertThat(policies.inForce(company.id()).rule()).isEqualTo(AllocationRule.OLDEST_FIRST);
        assertThatThrownBy(() -> decide.decide(company.maker(), id, State.APPROVED))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> decide.decide(scene.company().maker(), id, State.APPROVED))
                .isInstanceOf(NotFound.class);
        decide.decide(company.checker(), id, State.APPROVED);
        assertThatThrownBy(() -> decide.decide(company.checker(), id, State.REJECTED))
                .isInstanceOf(AllocationPolicyAlreadyDecided.class);

        assertThat(policies.inForce(company.id()).priority()).containsExactly(FeeItem.WASTE);
        assertThat(policies.ofIssuer(company.checker())).hasSize(1);
    }

    private AllocationPolicyId proposed(Company company, List<FeeItem> items) {
        return propose.propose(company.maker(), BillingScene.key("policy"), AllocationRule.BY_ITEM_PRIORITY, items);
    }

    private void inForce(Company company, List<FeeItem> items) {
        decide.decide(company.checker(), proposed(company, items), State.APPROVED);
    }

    /** One unit with three months of two items. */
    private RegisteredEstate billed(Company company) {
        RegisteredEstate estate = scene.billable(company, 1);
        approveTariff.approve(
                company.checker(),
                proposeTariff.propose(
                        company.maker(),
                        new ProposeTariff.Command(
                                BillingScene.key("waste"),
                                estate.compound(),
                                FeeItem.WASTE,
                                UnitPrice.parse("0.10"),
                                LocalDate.of(2024, 1, 1),
                                "物业服务合同第六条")));
        scene.bill(company, "2026-01", "2026-03");
        return estate;
    }

    private List<BillId> openBills(UnitId unit) {
        return sql.list(
                "SELECT DISTINCT bill_id FROM billing_open_item WHERE unit_id = ? AND open_fen > 0 ORDER BY bill_id",
                row -> new BillId(row.getLong(1)),
                unit.value());
    }

    private List<String> allocations(PaymentId payment) {
        return sql.list("""
                SELECT CONCAT(period, ' ', bill_id, ' ', CAST(amount_fen / 100 AS DECIMAL(12, 2)))
                FROM billing_allocation WHERE payment_id = ? ORDER BY allocation_id
                """, row -> row.getString(1), payment.value());
    }
}
