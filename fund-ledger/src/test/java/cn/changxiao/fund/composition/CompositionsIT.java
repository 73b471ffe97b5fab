package cn.changxiao.fund.composition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.ReverseJournal;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CompositionsIT implements DatabaseTest {

    private static final LocalDate CHANGED = FundStreet.DAY.plusDays(10);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ReverseJournal reverseJournal;

    @Inject
    Compositions compositions;

    @Inject
    Sql sql;

    private FundStreet street;

    /** Three units with 100.00 paid in and 5.00 earned each. */
    @BeforeEach
    void openABookWithMoney() {
        street = world.street(3);
        for (int unit = 0; unit < 3; unit++) {
            postJournalEntry.post(street.deposit("in-" + unit, unit, 10_000));
            postJournalEntry.post(street.draft(
                    "earned-" + unit,
                    JournalKind.DISTRIBUTION,
                    street.bank(Side.DEBIT, 500),
                    unit(unit, Side.CREDIT, 500)));
        }
    }

    @Test
    void followsThePlacesOrderOfTheDayOfEachSpending() {
        setOrder(2);
        PostedJournal first = repair("roof", FundStreet.DAY, 300);
        assertParts(0, 10_000, 200);

        repair("lift", CHANGED, 1_000);
        assertParts(0, 9_000, 200);
        assertThat(compositions.of(street.units().get(0)).order()).isEqualTo(DrawOrder.PRINCIPAL_FIRST);

        reverseJournal.reverse(
                new Reversal(new BusinessKey("undo-roof"), first.id(), CHANGED, "票据有误", street.signatures()));
        assertParts(0, 9_000, 500);
    }

    @Test
    void tellsWhatWasMadeOfAnEarlierDay() {
        repair("roof", FundStreet.DAY, 300);
        repair("lift", CHANGED, 400);
        List<AccountId> all = street.units();

        Map<AccountId, Composition> before = compositions.until(all, CHANGED.minusDays(1));

        assertThat(Objects.requireNonNull(before.get(all.get(0))).income()).isEqualTo(Money.ofFen(200));
        assertThat(Objects.requireNonNull(before.get(all.get(1))).income()).isEqualTo(Money.ofFen(500));
        assertParts(0, 9_800, 0);
    }

    @Test
    void whatIsCarriedToAnotherUnitKeepsItsParts() {
        repair("roof", FundStreet.DAY, 200);

        postJournalEntry.post(street.draft(
                "merge",
                JournalKind.UNIT_CHANGE,
                unit(0, Side.DEBIT, 10_300),
                unit(1, Side.DEBIT, 10_500),
                unit(2, Side.CREDIT, 20_800)));

        assertParts(0, 0, 0);
        assertParts(2, 30_000, 1_300);
    }

    private PostedJournal repair(String key, LocalDate day, long fen) {
        return postJournalEntry.post(street.draft(
                key, day, JournalKind.WITHDRAWAL, street.repair(key, 0, fen).entry()));
    }

    private Posting unit(int unit, Side side, long fen) {
        return Posting.unit(street.units().get(unit), AccountTitle.COMMODITY_HOUSING_FUND, side, Money.ofFen(fen));
    }

    private void setOrder(long value) {
        String place = sql.first(
                        "SELECT street_code FROM registry_compound WHERE compound_id = ?",
                        row -> row.getString(1),
                        street.compound().value())
                .orElseThrow();
        sql.update("INSERT INTO policy_profile VALUES (?, ?, '测试街道', '测试街道的规定')", place, place);
        sql.update(
                "INSERT INTO policy_parameter VALUES (?, 'FUND_DRAW_ORDER', ?, ?, 'DRAW_ORDER', '街道规定', 'LOCAL')",
                place,
                CHANGED,
                value);
    }

    private void assertParts(int unit, long principal, long income) {
        Composition made = compositions.of(street.units().get(unit));
        assertThat(made.principal()).isEqualTo(Money.ofFen(principal));
        assertThat(made.income()).isEqualTo(Money.ofFen(income));
    }
}
