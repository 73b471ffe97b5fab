package cn.changxiao.fund.reconcile.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.fund.reconcile.BankReconciliation;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MatchBankItemsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final int SEEDS = 1_000;

    private long nextId = 1;

    @Test
    void theBanksNumberOnTheVoucherDecidesBetweenEqualAmounts() {
        BankEntry first = entry(0, 100, "T2026-01");
        BankEntry second = entry(4, 100, "T2026-02");
        BankLine ofSecond = line(0, 100, "交存 T2026-02");

        assertThat(decide(List.of(first, second), List.of(ofSecond)))
                .containsExactly(ProposedMatch.of(MatchRule.REFERENCE, List.of(second, ofSecond)));
    }

    @Test
    void equalOnesOfOneDayAreMatchedTogetherAndUnequalNumbersAreLeft() {
        List<BankEntry> two = List.of(entry(0, 100, ""), entry(0, 100, ""));

        assertThat(decide(two, List.of(line(0, 100, "a"), line(0, 100, "b"))))
                .extracting(ProposedMatch::rule)
                .containsExactly(MatchRule.SAME_DAY);
        assertThat(decide(two, List.of(line(0, 100, "a")))).isEmpty();
    }

    @Test
    void aDayLaterIsTheSameMoneyWhereNothingElseCouldBe() {
        List<BankEntry> entries = List.of(entry(1, 100, ""));

        assertThat(decide(entries, List.of(line(0, 100, "a"))))
                .extracting(ProposedMatch::rule)
                .containsExactly(MatchRule.WITHIN_DAYS);
        assertThat(decide(entries, List.of(line(0, 100, "a"), line(2, 100, "b"))))
                .isEmpty();
        assertThat(decide(List.of(entry(4, 100, "")), List.of(line(0, 100, "a"))))
                .isEmpty();
    }

    @Test
    void aVoucherAndItsReversalCancelAndLeaveTheRightOneToTheBank() {
        BankLine wrong = line(0, 100, "错户");
        BankLine reversal = new BankLine(
                new JournalId(nextId++), 1, DAY, Money.ofFen(-100), "v", "冲销", Optional.of(wrong.journal()));
        BankLine right = line(0, 100, "更正");

        List<ProposedMatch> matches = decide(List.of(entry(0, 100, "")), List.of(wrong, reversal, right));

        assertThat(matches).extracting(ProposedMatch::rule).containsExactly(MatchRule.CANCELLED, MatchRule.SAME_DAY);
        assertThat(matches.get(0).lines()).containsExactlyInAnyOrder(wrong, reversal);
    }

    @Test
    void oneEntryIsTheSumOfSeveralLinesAndOneLineOfSeveralEntries() {
        assertThat(decide(List.of(entry(0, 600, "")), List.of(line(0, 100, "a"), line(0, 500, "b"), line(0, 70, "c"))))
                .extracting(match -> match.lines().size())
                .containsExactly(2);
        List<BankEntry> thirty = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            thirty.add(entry(0, i, ""));
        }
        assertThat(decide(thirty, List.of(line(1, 465, "批量交存"))))
                .extracting(match -> match.entries().size())
                .containsExactly(30);
    }

    @Test
    void twoWaysToMakeASumAreNoWay() {
        List<BankLine> lines = List.of(line(0, 1, "a"), line(0, 5, "b"), line(0, 2, "c"), line(0, 4, "d"));

        assertThat(decide(List.of(entry(0, 6, "")), lines)).isEmpty();
    }

    @Test
    void whatDoesNotAddUpCannotBeAMatch() {
        assertThatThrownBy(() -> ProposedMatch.of(MatchRule.BY_HAND, List.of(entry(0, 100, ""), line(0, 99, ""))))
                .isInstanceOf(BankMatchDoesNotAdd.class)
                .hasMessageContaining("相差 0.01 元");
        assertThatThrownBy(() -> ProposedMatch.of(MatchRule.BY_HAND, List.of(entry(0, 100, ""))))
                .isInstanceOf(BankMatchDoesNotAdd.class);
    }

    @Test
    void matchedAndLeftPartBothSidesWhateverTheOrder() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<BankEntry> entries = new ArrayList<>();
            List<BankLine> lines = new ArrayList<>();
            invent(random, entries, lines);

            List<ProposedMatch> matches = decide(entries, lines);

            List<BankEntry> matchedEntries =
                    matches.stream().flatMap(match -> match.entries().stream()).toList();
            List<BankLine> matchedLines =
                    matches.stream().flatMap(match -> match.lines().stream()).toList();
            assertThat(matchedEntries)
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(entries);
            assertThat(matchedLines).as("seed %d", seed).doesNotHaveDuplicates().isSubsetOf(lines);
            assertThat(BankReconciliation.sum(matchedEntries))
                    .as("seed %d", seed)
                    .isEqualTo(BankReconciliation.sum(matchedLines));
            Collections.shuffle(entries, random);
            Collections.shuffle(lines, random);
            assertThat(asSets(decide(entries, lines))).as("seed %d", seed).isEqualTo(asSets(matches));
        }
    }

    private void invent(Random random, List<BankEntry> entries, List<BankLine> lines) {
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            long amount = (random.nextInt(4) == 0 ? -1L : 1L) * (1 + random.nextInt(9));
            int day = random.nextInt(6);
            switch (random.nextInt(5)) {
                case 0 -> entries.add(entry(day, amount, "T00000" + i));
                case 1 -> lines.add(line(day, amount, "只有账上"));
                case 2 -> {
                    entries.add(entry(day, 2 * amount, ""));
                    lines.add(line(day, amount, "a"));
                    lines.add(line(day, amount, "b"));
                }
                default -> {
                    entries.add(entry(day + random.nextInt(3), amount, "T00000" + i));
                    lines.add(line(day, amount, random.nextBoolean() ? "T00000" + i : "交存"));
                }
            }
        }
    }

    private static Set<Set<Object>> asSets(List<ProposedMatch> matches) {
        return matches.stream()
                .map(match -> match.items().collect(Collectors.<Object, Set<Object>>toCollection(HashSet::new)))
                .collect(Collectors.toSet());
    }

    private static List<ProposedMatch> decide(List<BankEntry> entries, List<BankLine> lines) {
        return MatchBankItems.decide(entries, lines, 3);
    }

    private BankEntry entry(int day, long fen, String transaction) {
        return new BankEntry(
                new StatementEntryId(nextId++), DAY.plusDays(day), Money.ofFen(fen), transaction, "", "转账");
    }

    private BankLine line(int day, long fen, String text) {
        return new BankLine(
                new JournalId(nextId++), 1, DAY.plusDays(day), Money.ofFen(fen), "v", text, Optional.empty());
    }
}
