package cn.changxiao.billing.collection.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.revision.ProveRevisions;
import cn.changxiao.billing.collection.revision.Revision;
import cn.changxiao.billing.collection.revision.RevisionCause;
import cn.changxiao.billing.collection.revision.Revisions;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.management.ObservedRate;
import cn.changxiao.property.management.ObservedRates;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two units owe 58.18 a month; the months are billed on the 5th of January and the 3rd of February. */
@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
@Execution(ExecutionMode.SAME_THREAD)
class AsOfBoardsIT implements DatabaseTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final BillingMonth FEBRUARY = BillingMonth.parse("2026-02");

    @Inject
    MovableClock clock;

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    AsOfBoards asOfBoards;

    @Inject
    RateRollup rateRollup;

    @Inject
    ProveRevisions proveRevisions;

    @Inject
    Revisions revisions;

    @Inject
    ObservedRates observedRates;

    @Inject
    Sql sql;

    /**
     * In time on 10 January; of 28 January recorded on 5 February; late on 10 February; the first refunded on 20 February; 18.18
     * of January waived on 2 March.
     */
    @Test
    void eachDayIsShownAsItWasKnownThenAndAsItIsKnownNow() {
        Story story = story();

        assertThat(days(story, JANUARY, "01-10", "01-31", "02-05", "02-10", "02-20", "03-02"))
                .containsExactly(
                        "01-10 then 116.36 58.18 0.00 0.00 0.00 2/1/0, now 98.18 0.00 0.00 0.00 0.00 2/0/0",
                        "01-31 then 116.36 58.18 0.00 0.00 0.00 2/1/0, now 98.18 20.00 0.00 0.00 0.00 2/0/0",
                        "02-05 then 116.36 78.18 0.00 0.00 0.00 2/1/0, now 98.18 20.00 0.00 0.00 0.00 2/0/0",
                        "02-10 then 116.36 78.18 38.18 0.00 0.00 2/1/1, now 98.18 20.00 38.18 0.00 0.00 2/0/1",
                        "02-20 then 116.36 20.00 38.18 0.00 0.00 2/0/1, now 98.18 20.00 38.18 0.00 0.00 2/0/1",
                        "03-02 then 98.18 20.00 38.18 0.00 0.00 2/0/1, now 98.18 20.00 38.18 0.00 0.00 2/0/1");
        assertThat(days(story, FEBRUARY, "02-02", "02-05", "02-10", "02-20", "03-02"))
                .containsExactly(
                        "02-02 then 0.00 0.00 0.00 58.18 0.00 0/0/0, now 116.36 0.00 0.00 78.18 0.00 2/0/0",
                        "02-05 then 116.36 0.00 0.00 38.18 0.00 2/0/0, now 116.36 0.00 0.00 78.18 0.00 2/0/0",
                        "02-10 then 116.36 0.00 0.00 38.18 38.18 2/0/0, now 116.36 0.00 0.00 78.18 38.18 2/0/0",
                        "02-20 then 116.36 0.00 0.00 96.36 38.18 2/0/0, now 116.36 0.00 0.00 78.18 38.18 2/0/0",
                        "03-02 then 116.36 0.00 0.00 78.18 38.18 2/0/0, now 116.36 0.00 0.00 78.18 38.18 2/0/0");
    }

    @Test
    void whatIsRecordedLaterExplainsTheDifference() {
        Story story = story();

        AsOfBoard board = asOfBoards.of(story.company().maker(), JANUARY, LocalDate.of(2026, 1, 31));

        assertThat(board.since())
                .isEqualTo(new RecordedSince(
                        Money.ZERO, Money.parse("-18.18"), Money.parse("20.00"), Money.parse("-58.18"), Money.ZERO));
        assertThat(board.rate(RateDefinition.CURRENT, Knowledge.KNOWN_THEN)).isEqualTo(new Rate(5_818, 11_636));
        assertThat(board.rate(RateDefinition.CURRENT, Knowledge.KNOWN_NOW)).isEqualTo(new Rate(2_000, 9_818));
    }

    @Test
    void todayAgreesWithTheBoardOfToday() {
        Story story = story();

        for (BillingMonth month : List.of(JANUARY, FEBRUARY)) {
            CollectionTotals board =
                    rateRollup.of(story.company().maker(), month).totals();
            AsOfBoard asOf = asOfBoards.of(story.company().maker(), month, LocalDate.of(2026, 3, 2));
            assertThat(asOf.totals(Knowledge.KNOWN_NOW)).as("%s", month).isEqualTo(board);
            assertThat(asOf.totals(Knowledge.KNOWN_THEN)).as("%s", month).isEqualTo(board);
        }
    }

    @Test
    void theLogNamesWhoChangedAMonthThatHadEnded() {
        Story story = story();

        List<Revision> log = revisions.list(story.company().maker(), Optional.empty(), Optional.empty());

        assertThat(log)
                .extracting(each -> each.recordedAt().toLocalDate() + " " + each.causes() + " " + each.months() + " "
                        + each.due() + " " + each.paid())
                .containsExactly(
                        "2026-03-02 [ADJUSTMENT] 2026-01 -18.18 0.00",
                        "2026-02-20 [RELEASE] 2026-01 0.00 -58.18",
                        "2026-02-05 [PAYMENT] 2026-01 0.00 20.00");
        assertThat(log.get(0).links().bill())
                .isEqualTo(money.bill(story.units().get(0), "2026-01").value());
        assertThat(log.get(1).links().refund()).isPositive();
        assertThat(log.get(2).links().payment()).isPositive();
        assertThat(revisions.list(story.company().maker(), Optional.of(FEBRUARY), Optional.empty()))
                .isEmpty();
        assertThat(proveRevisions.prove())
                .noneMatch(each -> each.issuer() == story.company().id());
    }

    @Test
    void aFenThatTheLogDoesNotKnowIsFound() {
        Story story = story();
        sql.update("""
                INSERT INTO billing_collection_revision
                SELECT -r.revision_id, r.compound_id, r.issuer_id, r.period, r.counted_period, 0, 1, r.cause, 0, 1,
                    r.recorded_at
                FROM billing_collection_revision r WHERE r.issuer_id = ? AND r.cause = 'RELEASE'
                """, story.company().id());

        List<ProveRevisions.Difference> found = proveRevisions.prove().stream()
                .filter(each -> each.issuer() == story.company().id())
                .toList();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).paid()).isEqualTo(-1);
        assertThat(found.get(0).recordedOn()).isEqualTo(LocalDate.of(2026, 2, 20));
    }

    @Test
    void lateBillsAreInTheLogToo() {
        at(2026, 3, 5);
        Company company = scene.company();
        scene.billable(company, 2);
        scene.bill(company, "2026-01", "2026-01");

        assertThat(revisions.list(company.maker(), Optional.empty(), Optional.empty()))
                .extracting(each -> each.causes() + " " + each.due() + " " + each.sources())
                .containsExactly(List.of(RevisionCause.BILL) + " 116.36 2");
        AsOfBoard board = asOfBoards.of(company.maker(), JANUARY, LocalDate.of(2026, 1, 31));
        assertThat(board.rate(RateDefinition.CURRENT, Knowledge.KNOWN_THEN).isDefined())
                .isFalse();
        assertThat(board.rate(RateDefinition.CURRENT, Knowledge.KNOWN_NOW)).isEqualTo(new Rate(0, 11_636));
        assertThat(proveRevisions.prove()).noneMatch(each -> each.issuer() == company.id());
    }

    @Test
    void moneyFromCreditCountsWhenItsMonthBegins() {
        at(2026, 1, 5);
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        money.pay(company, unit, "116.36", "2026-01-05");
        at(2026, 2, 8);
        scene.bill(company, "2026-02", "2026-02");

        AsOfBoard first = asOfBoards.of(company.maker(), FEBRUARY, LocalDate.of(2026, 2, 1));

        assertThat(first.rate(RateDefinition.CURRENT, Knowledge.KNOWN_NOW)).isEqualTo(new Rate(5_818, 5_818));
        assertThat(first.rate(RateDefinition.CURRENT, Knowledge.KNOWN_THEN).isDefined())
                .isFalse();
    }

    @Test
    void aManagerSeesItselfAloneAndTheStreetAll() {
        Story one = story();
        Story other = story();
        LocalDate day = LocalDate.of(2026, 3, 2);

        AsOfBoard own = asOfBoards.of(one.company().maker(), JANUARY, day);
        AsOfBoard street = asOfBoards.of(scene.streetOffice(), JANUARY, day);

        assertThat(own.rows())
                .extracting(AsOfRow::compound)
                .containsExactly(one.estate().compound());
        assertThat(street.rows())
                .extracting(AsOfRow::compound)
                .contains(one.estate().compound(), other.estate().compound());
        Viewer owner = Viewer.owner(new UserId(1), "业主", new PersonId(1));
        assertThatThrownBy(() -> asOfBoards.of(owner, JANUARY, day)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> revisions.list(owner, Optional.empty(), Optional.empty()))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void whatCannotBeShownIsSaidAsItIs() {
        at(2026, 3, 2);
        Company company = scene.company();
        Viewer viewer = company.maker();

        assertThatThrownBy(() -> asOfBoards.of(viewer, JANUARY, LocalDate.of(2026, 3, 3)))
                .isInstanceOf(DayInFuture.class)
                .hasMessageContaining("2026-03-02");
        assertThat(asOfBoards.of(viewer, FEBRUARY, LocalDate.of(2026, 1, 31)).state())
                .isEqualTo(AsOfBoard.State.NOT_BEGUN);
        assertThat(asOfBoards.of(viewer, FEBRUARY, LocalDate.of(2026, 3, 2)).state())
                .isEqualTo(AsOfBoard.State.NO_COMPOUNDS);
        scene.billable(company, 1);
        AsOfBoard unbilled = asOfBoards.of(viewer, FEBRUARY, LocalDate.of(2026, 3, 2));
        assertThat(unbilled.state()).isEqualTo(AsOfBoard.State.NO_BILLS);
        assertThat(unbilled.rate(RateDefinition.CURRENT, Knowledge.KNOWN_NOW).isDefined())
                .isFalse();
    }

    @Test
    void othersReadTheRatesAsExactFractions() {
        Story story = story();
        YearMonth january = YearMonth.of(2026, 1);

        Optional<ObservedRate> both =
                observedRates.of(List.of(story.estate().compound()), january, january.plusMonths(1));

        assertThat(both).isPresent();
        assertThat(both.get().current()).isEqualTo(new Rate(2_000, 21_454));
        assertThat(both.get().toDate()).isEqualTo(new Rate(5_818, 21_454));
        assertThat(both.get().households()).isEqualTo(new Rate(0, 4));
        assertThat(both.get().recovered()).isEqualTo(Money.parse("38.18"));
        assertThat(observedRates.of(List.of(story.estate().compound()), january.minusYears(1), january.minusMonths(1)))
                .isEmpty();
        assertThat(observedRates.of(List.of(), january, january)).isEmpty();
    }

    private Story story() {
        at(2026, 1, 5);
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        UnitId first = estate.units().get(0);
        UnitId second = estate.units().get(1);
        scene.bill(company, "2026-01", "2026-01");
        at(2026, 1, 10);
        PaymentId refunded = money.pay(company, first, "58.18", "2026-01-10");
        at(2026, 2, 3);
        scene.bill(company, "2026-02", "2026-02");
        at(2026, 2, 5);
        money.pay(company, second, "20.00", "2026-01-28");
        at(2026, 2, 10);
        money.pay(company, second, "38.18", "2026-02-10");
        at(2026, 2, 20);
        money.approve(company, money.request(company, first, Optional.of(refunded), "58.18"));
        at(2026, 3, 2);
        money.approve(company, money.proposeWaive(company, money.bill(first, "2026-01"), "18.18"));
        return new Story(company, estate, estate.units());
    }

    /** Due, in time, late, arrears, recovered, households due/in time/late. */
    private List<String> days(Story story, BillingMonth month, String... days) {
        return Arrays.stream(days)
                .map(day -> {
                    AsOfBoard board = asOfBoards.of(story.company().maker(), month, LocalDate.parse("2026-" + day));
                    return day + " then " + text(board.totals(Knowledge.KNOWN_THEN)) + ", now "
                            + text(board.totals(Knowledge.KNOWN_NOW));
                })
                .toList();
    }

    private static String text(CollectionTotals totals) {
        return "%s %s %s %s %s %d/%d/%d"
                .formatted(
                        totals.due(),
                        totals.onTime(),
                        totals.late(),
                        totals.arrears(),
                        totals.recovered(),
                        totals.householdsDue(),
                        totals.householdsOnTime(),
                        totals.householdsLate());
    }

    private void at(int year, int month, int day) {
        clock.set(LocalDateTime.of(year, month, day, 9, 0));
    }

    private record Story(Company company, RegisteredEstate estate, List<UnitId> units) {}
}
