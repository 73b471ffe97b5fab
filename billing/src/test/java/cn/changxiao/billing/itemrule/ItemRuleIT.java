package cn.changxiao.billing.itemrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.charge.ItemRule;
import cn.changxiao.billing.charge.Proration;
import cn.changxiao.billing.charge.Rounding;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ItemRuleIT implements DatabaseTest {

    private static final ItemRule WHOLE_YUAN = new ItemRule(Rounding.HALF_UP_YUAN, Proration.BY_DAY);

    @Inject
    BillingScene scene;

    @Inject
    ProposeItemRule proposeItemRule;

    @Inject
    DecideItemRule decideItemRule;

    @Inject
    IssuerItemRules rules;

    @Inject
    Clock clock;

    @Test
    void twoPersonsChangeHowAnItemIsRoundedForMonthsToComeAndForThemselvesOnly() {
        Company company = scene.company();
        Company other = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        UnitId elsewhere = scene.billable(other, 1).units().get(0);
        BillingMonth thisMonth = BillingMonth.of(LocalDate.now(clock));
        BillingMonth next = thisMonth.plus(1);
        ItemRuleId id = proposeItemRule.propose(company.maker(), rule(BillingScene.key("rule"), next));

        assertThatThrownBy(() -> decideItemRule.decide(company.maker(), id, true))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> decideItemRule.decide(other.checker(), id, true))
                .isInstanceOf(NotFound.class);
        decideItemRule.decide(company.checker(), id, true);
        assertThatThrownBy(() -> decideItemRule.decide(company.checker(), id, false))
                .isInstanceOf(ItemRuleRefused.class);

        scene.bill(company, thisMonth.toString(), next.toString());
        scene.bill(other, thisMonth.toString(), next.toString());
        assertThat(scene.open(unit)).as("58.18 and 58").isEqualTo(5_818 + 5_800);
        assertThat(scene.open(elsewhere)).isEqualTo(2 * 5_818);
        assertThat(rules.of(company.maker()).rule(FeeItem.WASTE, next)).isEqualTo(ItemRule.DEFAULT);
    }

    @Test
    void aRuleNeverBeginsInAMonthThatHasBegunOrWasBilled() {
        Company company = scene.company();
        scene.billable(company, 1);
        BillingMonth thisMonth = BillingMonth.of(LocalDate.now(clock));
        BillingMonth next = thisMonth.plus(1);
        ItemRuleId early = proposeItemRule.propose(company.maker(), rule(BillingScene.key("rule"), next));
        scene.bill(company, next.toString(), next.toString());

        assertThatThrownBy(() -> proposeItemRule.propose(company.maker(), rule(BillingScene.key("rule"), thisMonth)))
                .hasMessageContaining("已经开始");
        assertThatThrownBy(() -> proposeItemRule.propose(company.maker(), rule(BillingScene.key("rule"), next)))
                .hasMessageContaining("预收账单");
        assertThatThrownBy(() -> decideItemRule.decide(company.checker(), early, true))
                .hasMessageContaining("预收账单");
        decideItemRule.decide(company.checker(), early, false);
        assertThatThrownBy(() -> new NewItemRule(BillingScene.key("rule"), FeeItem.LATE_FEE, next, WHOLE_YUAN, "违约金"))
                .isInstanceOf(InvalidValue.class);
        assertThat(rules.proposals(company.maker()))
                .extracting(ItemRuleLine::state)
                .containsExactly(ItemRuleState.REJECTED);
    }

    private static NewItemRule rule(BusinessKey key, BillingMonth from) {
        return new NewItemRule(key, FeeItem.PROPERTY_FEE, from, WHOLE_YUAN, "合同第六条");
    }
}
