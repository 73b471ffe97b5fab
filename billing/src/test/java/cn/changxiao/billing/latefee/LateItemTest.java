package cn.changxiao.billing.latefee;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateItemTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);
    private static final Money HUNDRED = Money.parse("100.00");

    /** 0.05% of 100.00 is 5 fen a day. */
    private final DailyRates halfPerMille = rates("2025-01-01", 500L);

    @ParameterizedTest
    @CsvSource({
        // until (exclusive), fee
        "2026-01-31, 0.00",
        "2026-02-01, 0.00",
        "2026-02-02, 0.05",
        "2026-03-01, 1.40",
        "2027-02-01, 18.25",
        "2031-07-24, 99.95",
        "2031-07-25, 100.00",
        "2040-01-01, 100.00"
    })
    void theFeeIsSimpleBeginsTheDayAfterDueAndEndsAtThePrincipal(String until, String fee) {
        LateItem item = new LateItem(HUNDRED, DUE, List.of(), List.of());

        assertThat(item.accrued(halfPerMille, LocalDate.parse(until))).isEqualTo(Money.parse(fee));
    }

    @Test
    void whatIsPaidNoLongerCountsFromTheDayItCame() {
        // 9 days of 100.00 and 19 days of 40.00: 45 + 38 fen
        LateItem item = new LateItem(HUNDRED, DUE, List.of(receipt("2026-02-10", "60.00")), List.of());
        assertThat(item.accrued(halfPerMille, LocalDate.of(2026, 3, 1))).isEqualTo(Money.parse("0.83"));

        // taken back on the 20th: 9 × 5 + 10 × 2 + 9 × 5 fen
        LateItem bounced = new LateItem(
                HUNDRED, DUE, List.of(receipt("2026-02-10", "60.00"), receipt("2026-02-20", "-60.00")), List.of());
        assertThat(bounced.accrued(halfPerMille, LocalDate.of(2026, 3, 1))).isEqualTo(Money.parse("1.10"));
    }

    @Test
    void frozenDaysDoNotCountAndOverlapsAreFrozenOnce() {
        // 28 days less the 10th to the 19th
        LateItem item = new LateItem(
                HUNDRED, DUE, List.of(), List.of(days("2026-02-10", "2026-02-16"), days("2026-02-14", "2026-02-20")));
        assertThat(item.accrued(halfPerMille, LocalDate.of(2026, 3, 1))).isEqualTo(Money.parse("0.90"));

        LateItem still = new LateItem(HUNDRED, DUE, List.of(), List.of(days("2026-02-10", "9999-12-31")));
        assertThat(still.accrued(halfPerMille, LocalDate.of(2030, 1, 1))).isEqualTo(Money.parse("0.45"));
    }

    @Test
    void theRateOfTheDayCountsAndTheCapIsOverIt() {
        DailyRates changing =
                new DailyRates(new TreeMap<>(Map.of(LocalDate.of(2026, 2, 11), 500L, LocalDate.of(2026, 2, 21), 0L)));
        LateItem item = new LateItem(HUNDRED, DUE, List.of(), List.of());
        assertThat(item.accrued(changing, LocalDate.of(2026, 4, 1))).isEqualTo(Money.parse("0.50"));

        // capped to 300 from the 16th on: 5 × 5 + 5 × 3 fen
        DailyRates cap = new DailyRates(
                new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), 1_000L, LocalDate.of(2026, 2, 16), 300L)));
        assertThat(item.accrued(changing.capped(cap), LocalDate.of(2026, 4, 1))).isEqualTo(Money.parse("0.40"));
        assertThat(item.accrued(changing.capped(new DailyRates(new TreeMap<>())), LocalDate.of(2026, 4, 1)))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theOrderOfReceiptsChangesNothingAndStretchesOfDaysAddUpToTheWhole() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Money principal = Money.ofFen(1 + random.nextInt(50_000));
            List<LateItem.Receipt> receipts = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                receipts.add(new LateItem.Receipt(
                        DUE.plusDays(random.nextInt(400) - 40), Money.ofFen(random.nextInt(9_000))));
            }
            List<LateItem.Days> frozen = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate from = DUE.plusDays(random.nextInt(300));
                frozen.add(new LateItem.Days(from, from.plusDays(random.nextInt(60))));
            }
            LocalDate end = DUE.plusDays(1 + random.nextInt(500));
            LateItem item = new LateItem(principal, DUE, receipts, frozen);
            Money whole = item.accrued(halfPerMille, end);

            assertThat(whole).as("seed %d", seed).isEqualTo(dayByDay(item, end)).isLessThanOrEqualTo(principal);
            Collections.shuffle(receipts, random);
            assertThat(new LateItem(principal, DUE, receipts, frozen).accrued(halfPerMille, end))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
            Money parts = Money.ZERO;
            for (LocalDate from = DUE; from.isBefore(end); ) {
                LocalDate next = from.plusDays(1 + random.nextInt(40));
                next = next.isAfter(end) ? end : next;
                parts = parts.plus(item.accrued(halfPerMille, next).minus(item.accrued(halfPerMille, from)));
                from = next;
            }
            assertThat(parts).as("seed %d", seed).isEqualTo(whole);
        }
    }

    /** The same told the slow way: every day by itself, rounded once at the end. */
    private static Money dayByDay(LateItem item, LocalDate end) {
        long ppm = 0;
        for (LocalDate day = DUE.plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
            LocalDate today = day;
            long open = item.principal().fen()
                    - item.receipts().stream()
                            .filter(receipt -> !receipt.on().isAfter(today))
                            .mapToLong(receipt -> receipt.amount().fen())
                            .sum();
            boolean isFrozen = item.frozen().stream().anyMatch(days -> days.has(today));
            ppm += isFrozen ? 0 : Math.max(0, open) * 500;
        }
        return Money.ofFen((ppm + 500_000) / 1_000_000).min(item.principal());
    }

    private static DailyRates rates(String from, long ppm) {
        return new DailyRates(new TreeMap<>(Map.of(LocalDate.parse(from), ppm)));
    }

    private static LateItem.Receipt receipt(String day, String yuan) {
        return new LateItem.Receipt(LocalDate.parse(day), Money.parse(yuan));
    }

    private static LateItem.Days days(String from, String until) {
        return new LateItem.Days(LocalDate.parse(from), LocalDate.parse(until));
    }
}
