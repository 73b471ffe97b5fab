package cn.changxiao.billing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.BundleScene;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After each command every level reads from the stored totals what its definition says over the immutable rows. */
@MicronautTest(transactional = false)
class EveryLevelIT implements DatabaseTest {

    private static final int SEEDS = 20;
    private static final int STEPS = 10;
    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final List<BillingMonth> MONTHS = JANUARY.plus(-1).to(JANUARY.plus(1));

    private static final String BILLED = """
            SELECT b.compound_id, b.building_id, b.unit_id, f.counts_in_rate, i.period, 0, i.amount_fen
            FROM billing_bill b
            JOIN billing_bill_item i ON i.unit_id = b.unit_id AND i.bill_id = b.bill_id AND i.period BETWEEN 202512 AND 202602
            JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id
            WHERE b.issuer_id = ?
            """;
    private static final String RECEIVED = """
            SELECT b.compound_id, b.building_id, b.unit_id, f.counts_in_rate, a.period, a.counted_period, a.amount_fen
            FROM billing_bill b
            JOIN billing_allocation a ON a.bill_id = b.bill_id
            JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id
            WHERE b.issuer_id = ?
            """;
    private static final String BUNDLED = """
            SELECT m.compound_id, m.bundle_id FROM registry_bundle_member m
            WHERE m.valid_from < ? AND m.valid_until >= ?
            """;
    private static final String BUILDINGS = """
            SELECT c.building_id, c.period, c.due_fen, c.on_time_fen, c.late_fen, c.recovered_fen, c.households_due,
                c.households_on_time, c.households_late
            FROM billing_collection_building_month c
            WHERE c.issuer_id = ? AND c.fee_item_id = 0 AND c.period <= ?
            """;

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    BundleScene bundles;

    @Inject
    RateRollup rateRollup;

    @Inject
    Sql sql;

    @Test
    void everyLevelIsTheBruteForceAfterEachCommand() {
        int done = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Company company = scene.company();
            List<RegisteredEstate> estates =
                    List.of(estate(company, 2, 1), estate(company, 1, 1), estate(company, 1, 1));
            List<UnitId> units = new ArrayList<>();
            estates.forEach(estate -> units.addAll(estate.units()));
            bundle(company, estates);
            scene.bill(company, "2025-12", "2025-12");
            List<PaymentId> payments = new ArrayList<>();
            for (int step = 1; step <= STEPS; step++) {
                if (step == STEPS / 2) {
                    scene.bill(company, "2026-01", "2026-02");
                }
                done += happens(random, company, units, payments, step < STEPS / 2) ? 1 : 0;
                BruteForce bruteForce = bruteForce(company);
                String where = "seed %d, step %d".formatted(seed, step);
                for (BillingMonth month : MONTHS) {
                    requireEqual(company, bruteForce, month, where);
                }
                requireBundles(company, bruteForce, MONTHS.get(step % MONTHS.size()), where);
            }
        }
        assertThat(done).as("most commands do something").isGreaterThan(SEEDS * STEPS / 2);
    }

    /** In December the first two, in January all three, in February the first and the last. */
    private void bundle(Company company, List<RegisteredEstate> estates) {
        BundleId bundle = bundles.form(
                company, "2025-12-10", estates.get(0).compound(), estates.get(1).compound());
        bundles.join(bundle, "2026-01-31", estates.get(2).compound());
        bundles.leave(bundle, "2026-02-28", estates.get(1).compound());
    }

    private RegisteredEstate estate(Company company, int buildings, int units) {
        RegisteredEstate estate = scene.compound(company, buildings, units);
        scene.price(company, estate.compound(), "0.65", LocalDate.of(2024, 1, 1));
        scene.price(company, estate.compound(), FeeItem.PARKING, "0.10", LocalDate.of(2024, 1, 1));
        return estate;
    }

    private void requireEqual(Company company, BruteForce bruteForce, BillingMonth month, String where) {
        Rollup board = rateRollup.of(company.maker(), RollupPath.ALL, Optional.of(RollupLevel.COMPOUND), month);
        for (RateDefinition definition : RateDefinition.values()) {
            String what = "%s of %s, %s".formatted(definition, month, where);
            assertThat(definition.of(board.totals()))
                    .as("all, %s", what)
                    .isEqualTo(bruteForce.rate(definition, month.number(), place -> true));
            for (RollupRow row : board.rows()) {
                assertThat(row.rate(definition))
                        .as("compound %s, %s", row.key(), what)
                        .isEqualTo(bruteForce.rate(
                                definition, month.number(), place -> place.compound() == Long.parseLong(row.key())));
            }
            for (RollupRow row : board.managers()) {
                assertThat(row.rate(definition))
                        .as("manager, %s", what)
                        .isEqualTo(bruteForce.rate(
                                definition, month.number(), place -> place.manager() == Long.parseLong(row.key())));
            }
            buildings(company, month)
                    .forEach((building, totals) -> assertThat(definition.of(totals))
                            .as("building %d, %s", building, what)
                            .isEqualTo(bruteForce.rate(
                                    definition, month.number(), place -> place.building() == building)));
        }
    }

    /** Who belongs to which bundle on the last day of the month is read here by itself. */
    private void requireBundles(Company company, BruteForce bruteForce, BillingMonth month, String where) {
        Map<Long, String> bundleOf = new HashMap<>();
        sql.each(
                BUNDLED,
                row -> bundleOf.put(row.getLong(1), row.getString(2)),
                month.firstDay().plusMonths(1),
                month.firstDay().plusMonths(1));
        Rollup board = rateRollup.of(company.maker(), RollupPath.ALL, Optional.of(RollupLevel.BUNDLE), month);
        assertThat(board.rows()).as(where).hasSize(month.equals(JANUARY) ? 1 : 2);
        for (RollupRow row : board.rows()) {
            for (RateDefinition definition : RateDefinition.values()) {
                assertThat(row.rate(definition))
                        .as("bundle %s, %s of %s, %s", row.key(), definition, month, where)
                        .isEqualTo(bruteForce.rate(
                                definition,
                                month.number(),
                                place -> row.key().equals(bundleOf.getOrDefault(place.compound(), "NONE"))));
            }
        }
    }

    private Map<Long, CollectionTotals> buildings(Company company, BillingMonth month) {
        Map<Long, CollectionTotals> buildings = new HashMap<>();
        sql.each(
                BUILDINGS,
                row -> {
                    Money due = Money.ofFen(row.getLong(3));
                    Money onTime = Money.ofFen(row.getLong(4));
                    Money recovered = Money.ofFen(row.getLong(6));
                    CollectionTotals totals = row.getInt(2) < month.number()
                            ? CollectionTotals.arrears(due.minus(onTime).minus(recovered))
                            : new CollectionTotals(
                                    due,
                                    onTime,
                                    Money.ofFen(row.getLong(5)),
                                    Money.ZERO,
                                    recovered,
                                    row.getLong(7),
                                    row.getLong(8),
                                    row.getLong(9));
                    buildings.merge(row.getLong(1), totals, CollectionTotals::plus);
                },
                company.id(),
                month.number());
        return buildings;
    }

    private BruteForce bruteForce(Company company) {
        BruteForce bruteForce = new BruteForce();
        for (String query : List.of(BILLED, RECEIVED)) {
            sql.each(
                    query,
                    row -> bruteForce.add(new BruteForce.Fact(
                            new BruteForce.Place(company.id(), row.getLong(1), row.getLong(2)),
                            row.getLong(3),
                            row.getBoolean(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getLong(7))),
                    company.id());
        }
        return bruteForce;
    }

    /** False if what was tried is not possible, as with a refund of money that is no more there. */
    private boolean happens(
            Random random, Company company, List<UnitId> units, List<PaymentId> payments, boolean isDecember) {
        UnitId unit = units.get(random.nextInt(units.size()));
        String amount = Money.ofFen(1 + random.nextInt(9_000)).toString();
        String month = isDecember || random.nextBoolean() ? "2025-12" : "2026-01";
        String day = isDecember ? "2025-12-20" : "2026-0" + (1 + random.nextInt(2)) + "-10";
        try {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> payments.add(money.pay(company, unit, amount, day));
                case 4 -> approved(company, money.proposeVoid(company, bill(unit, month)));
                case 5 -> approved(company, money.proposeWaive(company, bill(unit, month), "12.34"));
                case 6 -> approved(company, money.proposeAdjust(company, bill(unit, month), month, "31.41"));
                default ->
                    money.approve(
                            company,
                            money.request(
                                    company,
                                    unit,
                                    payments.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(payments.get(payments.size() - 1)),
                                    amount));
            }
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private BillId bill(UnitId unit, String month) {
        return money.bill(unit, month);
    }

    private void approved(Company company, AdjustmentId adjustment) {
        money.approve(company, adjustment);
    }
}
