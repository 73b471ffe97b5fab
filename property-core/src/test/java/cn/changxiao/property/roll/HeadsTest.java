package cn.changxiao.property.roll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Optional<LocalDate> DELIVERED = Optional.of(LocalDate.of(2010, 1, 1));

    private final List<RegisteredUnit> units = new ArrayList<>();

    @Test
    void countsAnOwnerOfTwelveUnitsOnce() {
        for (int i = 0; i < 12; i++) {
            add(DELIVERED, 7L);
        }
        add(DELIVERED, 8L);

        assertThat(heads(Map.of())).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2);
    }

    @Test
    void countsFortyUnsoldAndThreeUndeliveredUnitsAsOneHeadAndTheirAreaInFull() {
        for (int i = 0; i < 40; i++) {
            add(Optional.empty());
        }
        add(Optional.of(DAY.plusDays(1)), 1L);
        add(Optional.of(DAY.plusDays(1)), 2L);
        add(Optional.of(DAY.plusDays(1)), 3L);
        add(Optional.of(DAY), 4L);

        Roll roll = roll(Map.of());

        assertThat(roll.heads()).isEqualTo(2);
        assertThat(roll.lines())
                .filteredOn(line -> line.headKind() == HeadKind.DEVELOPER)
                .hasSize(43);
        assertThat(roll.area()).isEqualTo(Area.ofHundredths(44 * 8_950));
        assertThat(roll.lines()).allMatch(RollLine::canVote);
    }

    @Test
    void countsCoOwnersAsOneHeadForEachSetOfPeople() {
        add(DELIVERED, 1L, 2L);
        add(DELIVERED, 1L, 2L);
        add(DELIVERED, 1L);
        add(DELIVERED, 2L, 3L);

        assertThat(heads(Map.of())).containsExactly(1, 1, 2, 3);
    }

    @Test
    void countsAUnitOfUnknownOwnersByItselfAndBarsItFromVoting() {
        add(DELIVERED);
        add(DELIVERED);

        assertThat(heads(Map.of())).containsExactly(1, 2);
        assertThat(roll(Map.of()).lines()).noneMatch(RollLine::canVote);
    }

    @Test
    void letsAGroupSetByStaffGoBeforeEveryOtherRule() {
        add(DELIVERED, 1L, 2L);
        add(DELIVERED, 1L);
        add(Optional.empty());
        add(DELIVERED, 3L);

        assertThat(heads(Map.of(1L, "甲", 2L, "甲", 3L, "甲"))).containsExactly(1, 1, 1, 2);
    }

    @Test
    void hashesWhatTheRollSaysAndNotWhenItWasKnown() {
        add(DELIVERED, 1L);
        add(DELIVERED, 2L);
        Roll roll = roll(Map.of());
        Roll later = new Roll(roll.scope(), roll.day(), roll.knownAt().plusDays(9), roll.lines());
        Roll grouped = roll(Map.of(1L, "甲", 2L, "甲"));

        assertThat(later.hashText()).isEqualTo(roll.hashText()).hasSize(64);
        assertThat(grouped.hashText()).isNotEqualTo(roll.hashText());
    }

    private void add(Optional<LocalDate> delivered, Long... owners) {
        long id = units.size() + 1L;
        units.add(new RegisteredUnit(
                new UnitId(id), "1幢", "1", "10" + id, Area.ofHundredths(8_950), delivered, List.of(owners)));
    }

    private List<Integer> heads(Map<Long, String> groups) {
        return roll(groups).lines().stream().map(RollLine::head).toList();
    }

    private Roll roll(Map<Long, String> groups) {
        return new Roll(
                new VotingScope.WholeCompound(new CompoundId(1)),
                DAY,
                DAY.atStartOfDay(),
                new Heads(DAY, groups).lines(units));
    }
}
