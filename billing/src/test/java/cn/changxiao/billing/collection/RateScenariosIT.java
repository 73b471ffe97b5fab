package cn.changxiao.billing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.relief.ApproveRelief;
import cn.changxiao.billing.relief.ProposeRelief;
import cn.changxiao.billing.relief.ReliefKind;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two rooms A and B owe 100.00 yuan each month they are billed for; every figure of the table was worked out by hand. */
@MicronautTest(transactional = false)
class RateScenariosIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    ProposeRelief proposeRelief;

    @Inject
    ApproveRelief approveRelief;

    @Inject
    RateRollup rateRollup;

    /** The last five columns are yuan received ÷ yuan due, and for the households households ÷ households. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what is shown             | what happens                                                | month |current |arrears|combined|house|to date
            in time                     | bill 1; pay A 100 01-31                                     | 1     |100/200 |0/0    |100/200 |1/2  |100/200
            late counts no more         | bill 1; pay A 100 02-01                                     | 1     |0/200   |0/0    |0/200   |0/2  |100/200
            late recovers arrears       | bill 1; bill 2; pay A 100 02-01                             | 2     |0/200   |100/200|100/400 |0/2  |0/200
            paid in two months          | bill 1; bill 2; pay A 60 01-10; pay A 40 02-10              | 2     |0/200   |40/140 |40/340  |0/2  |0/200
            its month has 60 in time    | bill 1; bill 2; pay A 60 01-10; pay A 40 02-10              | 1     |60/200  |0/0    |60/200  |0/2  |100/200
            prepaid waits for its month | bill 1; pay A 200 01-10                                     | 1     |100/200 |0/0    |100/200 |1/2  |100/200
            and counts when it arrives  | bill 1; pay A 200 01-10; bill 2                             | 2     |100/200 |0/100  |100/300 |1/2  |100/200
            relief is never due         | relief A 30; bill 1; pay A 70 01-10                         | 1     |70/170  |0/0    |70/170  |1/2  |70/170
            all relieved is no household| relief A 100; bill 1; pay B 100 01-10                       | 1     |100/100 |0/0    |100/100 |1/1  |100/100
            a waiver leaves what is due | bill 1; pay A 70 01-10; waive A 1 30                        | 1     |70/170  |0/0    |70/170  |1/2  |70/170
            so does an adjustment       | bill 1; pay A 100 01-10; adjust A 1 60                      | 1     |60/160  |0/0    |60/160  |1/2  |60/160
            refunds are taken off       | bill 1; pay A 100 01-10; refund A 40                        | 1     |60/200  |0/0    |60/200  |0/2  |60/200
            of arrears as well          | bill 1; bill 2; pay A 100 02-10; refund A 40                | 2     |0/200   |60/200 |60/400  |0/2  |0/200
            void after payment          | bill 1; pay A 100 01-10; void A 1                           | 1     |0/100   |0/0    |0/100   |0/1  |0/100
            void credit pays the next   | bill 1; pay A 100 01-10; void A 1; bill 2                   | 2     |100/200 |0/100  |100/300 |1/2  |100/200
            nothing due, arrears there  | bill 1; pay A 100 01-10                                     | 2     |0/0     |0/100  |0/100   |0/0  |0/0
            nothing due at all          | bill 2                                                      | 1     |0/0     |0/0    |0/0     |0/0  |0/0
            parking does not count      | parking 10; bill 1; pay A 110 01-10                         | 1     |100/200 |0/0    |100/200 |1/2  |100/200
            open parking settles        | parking 10; bill 1; pay A 100 01-10                         | 1     |100/200 |0/0    |100/200 |1/2  |100/200
            too much is credit only     | bill 1; pay A 150 01-10                                     | 1     |100/200 |0/0    |100/200 |1/2  |100/200
            """)
    void eachDefinitionIsWhatWasWorkedOutByHand(
            String shown,
            String events,
            int month,
            String current,
            String arrears,
            String combined,
            String households,
            String toDate) {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 2);
        // 89.50 m² at 1.1173 yuan is 100.00 to the fen.
        scene.price(company, estate.compound(), "1.1173", LocalDate.of(2024, 1, 1));
        Rooms rooms = new Rooms(company, estate, new ArrayList<>());
        for (String event : events.split(";")) {
            happens(rooms, event.strip().split(" "));
        }

        CollectionTotals totals =
                rateRollup.of(company.maker(), new BillingMonth(202600 + month)).totals();

        assertThat(fractions(totals))
                .as(shown)
                .containsExactly(
                        current.strip(), arrears.strip(), combined.strip(), households.strip(), toDate.strip());
    }

    private void happens(Rooms rooms, String[] words) {
        Company company = rooms.company();
        switch (words[0]) {
            case "bill" -> scene.bill(company, "2026-0" + words[1], "2026-0" + words[1]);
            case "pay" -> rooms.payments().add(money.pay(company, rooms.unit(words[1]), words[2], "2026-" + words[3]));
            case "refund" ->
                money.approve(
                        company,
                        money.request(
                                company,
                                rooms.unit(words[1]),
                                Optional.of(rooms.payments().get(0)),
                                words[2]));
            case "parking" ->
                scene.price(company, rooms.estate().compound(), FeeItem.PARKING, "0.1117", LocalDate.of(2024, 1, 1));
            case "relief" -> relieve(company, rooms.unit(words[1]), Integer.parseInt(words[2]));
            default -> lower(company, rooms.unit(words[1]), words);
        }
    }

    private void lower(Company company, UnitId unit, String[] words) {
        String month = "2026-0" + words[2];
        BillId bill = money.bill(unit, month);
        AdjustmentId adjustment = switch (words[0]) {
            case "waive" -> money.proposeWaive(company, bill, words[3]);
            case "adjust" -> money.proposeAdjust(company, bill, month, words[3]);
            case "void" -> money.proposeVoid(company, bill);
            default -> throw new IllegalArgumentException(words[0]);
        };
        money.approve(company, adjustment);
    }

    private void relieve(Company company, UnitId unit, int percent) {
        approveRelief.approve(
                company.checker(),
                proposeRelief.propose(
                        company.maker(),
                        new ProposeRelief.Command(
                                BillingScene.key("relief"),
                                unit,
                                FeeItem.PROPERTY_FEE,
                                ReliefKind.LOW_INCOME,
                                percent * 10_000L,
                                Money.ZERO,
                                Optional.empty(),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 1, 1),
                                "低保证 510903-1")));
    }

    private static List<String> fractions(CollectionTotals totals) {
        List<String> fractions = new ArrayList<>();
        for (RateDefinition definition : RateDefinition.values()) {
            Rate rate = definition.of(totals);
            long unit = definition.isOfHouseholds() ? 1 : 100;
            assertThat(rate.part() % unit + rate.whole() % unit)
                    .as("no fen is left in %s", definition)
                    .isZero();
            fractions.add(rate.part() / unit + "/" + rate.whole() / unit);
        }
        return fractions;
    }

    private record Rooms(Company company, RegisteredEstate estate, List<PaymentId> payments) {

        UnitId unit(String room) {
            return estate.units().get(room.equals("A") ? 0 : 1);
        }
    }
}
