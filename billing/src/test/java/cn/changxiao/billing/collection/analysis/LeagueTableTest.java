package cn.changxiao.billing.collection.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeagueTableTest {

    @Test
    void equalRatesShareARankAndSmallGroupsHaveNone() {
        LeagueTable table = table(
                entry(1, "甲", 900, 1_000),
                entry(2, "乙", 450, 500),
                entry(3, "丙", 700, 1_000),
                entry(4, "丁", 29, 29),
                entry(5, "戊", 30, 30),
                entry(6, "己", 0, 0));

        assertThat(table.lines())
                .extracting(line -> "%d %s %s".formatted(line.rank(), line.name(), line.isTied() ? "并列" : ""))
                .containsExactly("1 戊 ", "2 乙 并列", "2 甲 并列", "4 丙 ", "0 丁 ", "0 己 ");
        assertThat(table.lines().get(4).interval()).isPresent();
        assertThat(table.lines().get(5).interval()).isEmpty();
        assertThat(table.lines().get(5).rate().percent(1)).isEqualTo("—");
    }

    @Test
    void neighboursWhoseIntervalsOverlapAreSaidToBeUndecided() {
        LeagueTable table = table(entry(1, "甲", 80, 100), entry(2, "乙", 78, 100), entry(3, "丙", 20, 100));

        assertThat(table.lines()).extracting(LeagueLine::overlapsNext).containsExactly(true, false, false);
    }

    private static LeagueTable table(LeagueEntry... entries) {
        return LeagueTable.of(BillingMonth.parse("2026-01"), BillingMonth.parse("2026-12"), 30, List.of(entries));
    }

    private static LeagueEntry entry(long id, String name, long paid, long due) {
        return new LeagueEntry(id, name, "", CollectionTotals.households(due, paid, 0));
    }
}
