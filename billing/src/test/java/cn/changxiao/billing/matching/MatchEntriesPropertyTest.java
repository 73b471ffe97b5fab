package cn.changxiao.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Small books with many ties: names, amounts, days and numbers are drawn from a few, so that everything collides. */
class MatchEntriesPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<String> NAMES = List.of("zhang", "li", "wang", "");

    @Test
    void theOrderOfLinesAndRecordsChangesNothing() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Scene scene = new Scene(new Random(seed));
            Set<String> inOrder = scene.match();

            scene.shuffle();

            assertThat(scene.match()).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    @Test
    void everyFenOfEveryEntryIsSomewhereOnce() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Scene scene = new Scene(new Random(seed));
            MatchOutcome outcome = scene.outcome();
            Map<Long, Money> left = new HashMap<>();
            scene.entries.forEach(entry -> left.put(entry.id(), entry.amount()));

            outcome.matches()
                    .forEach(match ->
                            match.parts().forEach(part -> left.merge(part.entry(), part.amount(), Money::minus)));
            outcome.unmatched().forEach(each -> {
                assertThat(left.get(each.entry()))
                        .isEqualTo(scene.entries.get((int) each.entry()).amount());
                left.put(each.entry(), Money.ZERO);
            });

            assertThat(left.values()).as("seed %d", seed).allMatch(Money::isZero);
        }
    }

    @Test
    void noRecordIsConfirmedTwiceUnlessItsEntriesSumToIt() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Map<MatchTarget, Money> confirmed = new HashMap<>();
            Map<MatchTarget, Match> by = new HashMap<>();
            for (Match match : new Scene(new Random(seed)).outcome().matches()) {
                for (MatchPart part : match.parts()) {
                    if (part.target().kind() != TargetKind.UNIT) {
                        assertThat(by.getOrDefault(part.target(), match))
                                .as("seed %d", seed)
                                .isSameAs(match);
                        by.put(part.target(), match);
                        confirmed.merge(part.target(), part.amount(), Money::plus);
                    }
                }
            }
            confirmed.forEach((target, sum) -> {
                if (by.get(target).rule() != MatchRule.TRANSACTION
                        && by.get(target).rule() != MatchRule.RECEIPT_NUMBER) {
                    assertThat(sum).isEqualTo(target.expected());
                }
            });
        }
    }

    private static final class Scene {

        final List<EntryToMatch> entries = new ArrayList<>();
        private final List<RecordedMoney> recorded = new ArrayList<>();
        private final List<OwingUnit> units = new ArrayList<>();
        private final Random random;

        Scene(Random random) {
            this.random = random;
            for (int i = 0; i < 14; i++) {
                entries.add(new EntryToMatch(i, amount(), day(), transaction(), text(), name()));
            }
            for (int i = 0; i < 8; i++) {
                recorded.add(new RecordedMoney(
                        TargetKind.PAYMENT,
                        i,
                        amount(),
                        day(),
                        transaction(),
                        "2026-S%06d".formatted(i),
                        Set.of(name())));
            }
            for (int i = 0; i < 5; i++) {
                List<OpenBill> bills = new ArrayList<>();
                for (int bill = random.nextInt(4); bill > 0; bill--) {
                    bills.add(new OpenBill(i * 10L + bill, "2026-%06d".formatted(i * 10 + bill), amount()));
                }
                units.add(new OwingUnit(i, "小区", "房" + i, Set.of(name()), Set.of("1-1-10" + i), bills));
            }
        }

        void shuffle() {
            Collections.shuffle(entries, random);
            Collections.shuffle(recorded, random);
            Collections.shuffle(units, random);
        }

        MatchOutcome outcome() {
            return MatchEntries.match(entries, new MatchBooks(recorded, units, Set.of("t4")), MatchTolerance.USUAL);
        }

        Set<String> match() {
            Set<String> texts = new TreeSet<>();
            MatchOutcome outcome = outcome();
            outcome.matches().forEach(match -> texts.add(MatchEntriesTest.text(match)));
            outcome.unmatched().forEach(each -> texts.add(each.toString()));
            return texts;
        }

        private Money amount() {
            return Money.ofFen(1_000L * (1 + random.nextInt(4)));
        }

        private LocalDate day() {
            return DAY.plusDays(random.nextInt(6));
        }

        private String transaction() {
            return random.nextInt(3) == 0 ? "t" + random.nextInt(5) : "";
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private String text() {
            return switch (random.nextInt(5)) {
                case 0 -> "1幢1单元10" + random.nextInt(5);
                case 1 -> "2026-%06d".formatted(random.nextInt(5) * 10 + 1 + random.nextInt(2));
                case 2 -> "收据2026-S%06d".formatted(random.nextInt(9));
                default -> "物业费";
            };
        }
    }
}
