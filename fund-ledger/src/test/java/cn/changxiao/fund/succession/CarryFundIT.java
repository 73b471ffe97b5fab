package cn.changxiao.fund.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.fund.voucher.AccountClosed;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.ownership.Holding;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.unitchange.CarryOutUnitChange;
import cn.changxiao.property.unitchange.NewPart;
import cn.changxiao.property.unitchange.NewUnitChange;
import cn.changxiao.property.unitchange.ProposeUnitChange;
import cn.changxiao.property.unitchange.UnitChangeKind;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CarryFundIT implements DatabaseTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ProposeUnitChange proposeUnitChange;

    @Inject
    CarryOutUnitChange carryOutUnitChange;

    @Inject
    OpenFundAccounts openFundAccounts;

    @Inject
    UnitStatements statements;

    @Inject
    ProveFund proveFund;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Test
    void aSplitCarriesTheBalanceAndTheFirstDepositByAreaToTheFen() {
        FundStreet street = world.street(2);
        UnitId old = street.unitIds().get(0);
        postJournalEntry.post(street.deposit(key("d"), 0, 1_000_001));
        postJournalEntry.post(street.repair(key("r"), 0, 700_002));

        List<UnitId> parts = split(street, old, 5_000, 3_000);

        assertThat(balance(old)).isZero();
        assertThat(balance(parts.get(0))).isEqualTo(187_499);
        assertThat(balance(parts.get(1))).isEqualTo(112_500);
        assertThat(initial(parts.get(0)) + initial(parts.get(1))).isEqualTo(1_000_001);
        assertThat(initial(parts.get(0))).isEqualTo(625_001);
        assertThat(initial(old)).isZero();
        assertThat(proveFund.prove().findings()).isEmpty();
        assertThat(statements.of(street.maker(), old, 5).entries().get(0).kind())
                .isEqualTo(JournalKind.UNIT_CHANGE);
        assertThat(openFundAccounts.open(street.maker(), street.book().id(), FundWorld.OPENED))
                .isZero();
    }

    @Test
    void aMergeAddsUpAndTheClosedAccountsTakeNothingMore() {
        FundStreet street = world.street(4);
        world.ownerOf(street.unitIds().get(0));
        world.ownerOf(street.unitIds().get(1));
        postJournalEntry.post(street.deposit(key("d"), 0, 500));
        postJournalEntry.post(street.deposit(key("d"), 1, 301));

        UnitId merged = merge(street, street.unitIds().subList(0, 2));

        assertThat(balance(merged)).isEqualTo(801);
        assertThat(initial(merged)).isEqualTo(801);
        assertThat(proveFund.prove().findings()).isEmpty();
        assertThatThrownBy(() -> postJournalEntry.post(street.draft(
                        key("late"),
                        LocalDate.now(clock),
                        JournalKind.TOP_UP_DEPOSIT,
                        JournalEntry.of(street.bank(Side.DEBIT, 5), street.income(0, 5)))))
                .isInstanceOf(AccountClosed.class);
    }

    @Test
    void aHoldStandsAgainstTheWholeChange() {
        FundStreet street = world.street(2);
        UnitId old = street.unitIds().get(0);
        postJournalEntry.post(street.deposit(key("d"), 0, 500));
        long account = street.units().get(0).value();
        sql.update("UPDATE fund_balance SET held_fen = 100 WHERE account_id = ?", account);

        assertThatThrownBy(() -> split(street, old, 4_000, 4_000))
                .isInstanceOf(AccountInUse.class)
                .hasMessageContaining("冻结款 1.00 元");

        assertThat(balance(old)).isEqualTo(500);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM registry_unit WHERE compound_id = ?",
                        street.compound().value()))
                .isEqualTo(2);
        sql.update("UPDATE fund_balance SET held_fen = 0 WHERE account_id = ?", account);
        assertThat(split(street, old, 4_000, 4_000)).hasSize(2);
    }

    /** Deposits, repairs, splits and merges in random order: the compound's money stays to the fen, every proof holds. */
    @Test
    void randomChangesKeepEveryFen() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            FundStreet street = world.street(4);
            street.unitIds().forEach(world::ownerOf);
            List<UnitId> present = new ArrayList<>(street.unitIds());
            long expected = 0;
            for (int step = 0; step < 20; step++) {
                UnitId unit = present.get(random.nextInt(present.size()));
                int action = random.nextInt(4);
                if (action == 0 && area(unit) > 100) {
                    long part = 1 + random.nextLong(area(unit) - 1);
                    present.remove(unit);
                    present.addAll(split(street, unit, part, area(unit) - part));
                } else if (action == 1 && sameBuilding(present.get(0), present.get(1)) && present.size() > 2) {
                    present.add(merge(street, List.of(present.remove(0), present.remove(0))));
                } else {
                    long fen = 1L + random.nextInt(100_000);
                    deposit(street, unit, fen);
                    expected += fen;
                }
                assertThat(present.stream().mapToLong(this::balance).sum())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(expected);
                assertThat(present.stream().mapToLong(this::initial).sum()).isEqualTo(expected);
            }
        }
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    private List<UnitId> split(FundStreet street, UnitId old, long area1, long area2) {
        return change(
                street,
                NewUnitChange.split(
                        new BusinessKey(key("split")),
                        FROM.plusDays(SERIAL.incrementAndGet()),
                        old,
                        List.of(part(area1), part(area2)),
                        "登记 1 号",
                        ""));
    }

    private UnitId merge(FundStreet street, List<UnitId> olds) {
        PersonId owner = sql.first(
                        "SELECT person_id FROM registry_ownership WHERE unit_id = ? ORDER BY valid_until DESC",
                        row -> new PersonId(row.getLong(1)),
                        olds.get(0).value())
                .orElseThrow();
        return change(
                        street,
                        new NewUnitChange(
                                new BusinessKey(key("merge")),
                                UnitChangeKind.MERGE,
                                FROM.plusDays(SERIAL.incrementAndGet()),
                                olds,
                                List.of(part(olds.stream().mapToLong(this::area).sum())),
                                List.of(new Holding(owner, 1, 1)),
                                "登记 2 号",
                                ""))
                .get(0);
    }

    private List<UnitId> change(FundStreet street, NewUnitChange change) {
        return carryOutUnitChange.carryOut(street.checker(), proposeUnitChange.propose(street.maker(), change));
    }

    private static NewPart part(long area) {
        return new NewPart("", 1, "P" + SERIAL.incrementAndGet(), Area.ofHundredths(area), Optional.empty());
    }

    private void deposit(FundStreet street, UnitId unit, long fen) {
        AccountId account = sql.first(
                        "SELECT account_id FROM fund_account WHERE unit_id = ? AND closed_on IS NULL",
                        row -> new AccountId(row.getLong(1)),
                        unit.value())
                .orElseThrow();
        postJournalEntry.post(street.draft(
                key("deposit"),
                JournalKind.INITIAL_DEPOSIT,
                street.bank(Side.DEBIT, fen),
                Posting.unit(account, AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(fen))));
    }

    private static String key(String what) {
        return "carry-" + what + "-" + SERIAL.incrementAndGet();
    }

    private boolean sameBuilding(UnitId one, UnitId other) {
        return building(one) == building(other);
    }

    private long building(UnitId unit) {
        return sql.number("SELECT building_id FROM registry_unit WHERE unit_id = ?", unit.value());
    }

    private long area(UnitId unit) {
        return sql.number("SELECT area_hundredths FROM registry_unit WHERE unit_id = ?", unit.value());
    }

    private long balance(UnitId unit) {
        return sql.number(
                "SELECT -SUM(b.balance_fen) FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id"
                        + " WHERE a.unit_id = ?",
                unit.value());
    }

    private long initial(UnitId unit) {
        return sql.number(
                "SELECT SUM(i.amount_fen) FROM fund_account a JOIN fund_initial_deposit i"
                        + " ON i.account_id = a.account_id WHERE a.unit_id = ?",
                unit.value());
    }
}
