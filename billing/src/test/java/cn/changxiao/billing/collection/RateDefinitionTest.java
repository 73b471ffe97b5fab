package cn.changxiao.billing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateDefinitionTest {

    @Test
    void aMonthWithNothingDueSaysSoAndIsNeitherZeroNorAHundredPerCent() {
        assertThat(percents(CollectionTotals.NONE)).containsExactly("无账单", "无欠费", "无账单", "无账单", "无账单");
    }

    @Test
    void moreReceivedThanDueIsShownAsItIs() {
        CollectionTotals totals = CollectionTotals.due(Money.ofFen(100))
                .plus(CollectionTotals.onTime(Money.ofFen(120)))
                .plus(CollectionTotals.recovered(Money.ofFen(30)))
                .plus(CollectionTotals.arrears(Money.ofFen(20)))
                .plus(CollectionTotals.households(4, 3, 0));

        assertThat(percents(totals)).containsExactly("120.00%", "150.00%", "125.00%", "75.00%", "120.00%");
    }

    @Test
    void nothingIsRoundedUpToAHundredPerCent() {
        CollectionTotals totals =
                CollectionTotals.due(Money.ofFen(100_000)).plus(CollectionTotals.onTime(Money.ofFen(99_999)));

        assertThat(RateDefinition.CURRENT.percent(totals)).isEqualTo("99.99%");
    }

    private static List<String> percents(CollectionTotals totals) {
        List<String> percents = new ArrayList<>();
        for (RateDefinition definition : RateDefinition.values()) {
            percents.add(definition.percent(totals));
        }
        return percents;
    }
}
