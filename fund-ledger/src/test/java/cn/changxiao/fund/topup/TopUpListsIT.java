package cn.changxiao.fund.topup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class TopUpListsIT implements DatabaseTest {

    private static final long THRESHOLD_PPM = 300_000;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    TopUpLists topUpLists;

    @Inject
    Sql sql;

    @Test
    void leavesOutAUnitAtExactlyThirtyPerCent() {
        FundStreet street = world.street(3);
        spend(street, 0, 1_000, 700);
        spend(street, 1, 1_000, 701);
        spend(street, 2, 1_001, 701);

        TopUpList list = topUpLists.of(street.chair(), 0, 10);

        assertThat(list.units()).isEqualTo(2);
        assertThat(list.page())
                .extracting(TopUpUnit::unit)
                .containsExactly(street.unitIds().get(1), street.unitIds().get(2));
        assertThat(list.page()).extracting(unit -> unit.missing().fen()).containsExactly(1L, 1L);
        assertThat(list.page().get(0).left().percent(2)).isEqualTo("29.90%");
        assertThat(list.threshold().clause()).contains("第17条");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void findsWhatACountByHandFinds(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int units = 40;
        FundStreet street = world.street(units);
        List<Long> expected = new ArrayList<>();
        long missing = 0;
        for (int unit = 0; unit < units; unit++) {
            long initial = random.nextLong(1, 3_000);
            long spent = random.nextLong(0, initial + 1);
            spend(street, unit, initial, spent);
            if ((initial - spent) * 1_000_000 < initial * THRESHOLD_PPM) {
                expected.add(street.unitIds().get(unit).value());
                missing += (initial * THRESHOLD_PPM + 999_999) / 1_000_000 - (initial - spent);
            }
        }

        TopUpList list = topUpLists.of(street.maker(), 0, units);

        assertThat(list.page()).extracting(each -> each.unit().value()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(list.units()).isEqualTo(expected.size());
        assertThat(list.missing()).isEqualTo(Money.ofFen(missing));
        assertThat(topUpLists.of(street.maker(), 1, 2).page()).hasSize(Math.min(2, expected.size() - 1));
    }

    private void spend(FundStreet street, int unit, long initial, long spent) {
        postJournalEntry.post(street.deposit("in-" + unit, unit, initial));
        if (spent > 0) {
            postJournalEntry.post(street.repair("out-" + unit, unit, spent));
        }
    }
}
