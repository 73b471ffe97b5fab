package cn.changxiao.fund.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.income.BankInterestId;
import cn.changxiao.fund.income.ConfirmBankInterest;
import cn.changxiao.fund.income.NewBankInterest;
import cn.changxiao.fund.income.RecordBankInterest;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.InsufficientBalance;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.treasury.NewLadder.Rung;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TreasuryIT implements DatabaseTest {

    private static final LocalDate PLACED = LocalDate.of(2026, 4, 1);
    private static final LocalDate MATURES = LocalDate.of(2026, 10, 1);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    RecordPlacement recordPlacement;

    @Inject
    RecordLadder recordLadder;

    @Inject
    ConfirmPlacement confirmPlacement;

    @Inject
    CancelPlacement cancelPlacement;

    @Inject
    RecordReturn recordReturn;

    @Inject
    ConfirmReturn confirmReturn;

    @Inject
    RecordBankInterest recordBankInterest;

    @Inject
    ConfirmBankInterest confirmBankInterest;

    @Inject
    ReadTreasury readTreasury;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    private FundStreet street;

    @BeforeEach
    void payIn() {
        street = world.street(1);
        postJournalEntry.post(street.deposit("deposit", 0, 10_000_00));
    }

    @Test
    void aTimeDepositGoesOutAndComesBackWithItsInterest() {
        PlacementId id = placed(deposit("a", 6_000_00));

        assertThat(treasury().atCall()).isEqualTo(Money.ofFen(4_000_00));
        assertThat(treasury().out(PlacementKind.TIME_DEPOSIT)).isEqualTo(Money.ofFen(6_000_00));
        assertThat(title(AccountTitle.BANK_DEPOSITS)).isEqualTo(Money.ofFen(10_000_00));
        assertThat(treasury().due()).isEqualTo(1);
        // 6,000 at 1.5 % for the 183 days from April to September, of 360.
        assertThat(one(id).promisedInterest()).isEqualTo(Money.ofFen(45_75));

        recordReturn.record(street.checker(), back(id, MATURES, 45_75, ""));
        assertThatThrownBy(() ->
                        confirmReturn.confirm(street.checker(), street.book().id(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        confirmReturn.confirm(street.maker(), street.book().id(), id);

        assertThat(one(id).state()).isEqualTo(PlacementState.RETURNED);
        assertThat(treasury().atCall()).isEqualTo(Money.ofFen(10_045_75));
        assertThat(title(AccountTitle.INTEREST_INCOME)).isEqualTo(Money.ofFen(45_75));
        assertThat(balance().ties().holds()).isTrue();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void aDepositMayBeBrokenForAReasonAndForNoMoreThanItPromised() {
        PlacementId id = placed(deposit("a", 6_000_00));
        LocalDate early = LocalDate.of(2026, 6, 1);

        assertThatThrownBy(() -> recordReturn.record(street.maker(), back(id, early, 3_00, "")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("说明原因");
        assertThatThrownBy(() -> recordReturn.record(street.maker(), back(id, early, 45_76, "支付抢修款")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("45.75");
        recordReturn.record(street.maker(), back(id, early, 3_00, "支付抢修款"));
        cancelPlacement.cancel(street.maker(), street.book().id(), id);
        assertThat(one(id).state()).isEqualTo(PlacementState.PLACED);
        recordReturn.record(street.maker(), back(id, early, 3_05, "支付抢修款"));
        confirmReturn.confirm(street.checker(), street.book().id(), id);

        assertThat(one(id).back().orElseThrow().reason()).isEqualTo("支付抢修款");
        assertThat(title(AccountTitle.INTEREST_INCOME)).isEqualTo(Money.ofFen(3_05));
    }

    @Test
    void aBondIsHeldToMaturityAndStandsAtCost() {
        assertThatThrownBy(() -> bond("")).isInstanceOf(InvalidValue.class).hasMessageContaining("业主大会");
        PlacementId id = placed(bond("2026 年第 1 次业主大会决议"));

        assertThat(title(AccountTitle.TREASURY_BONDS)).isEqualTo(Money.ofFen(5_000_00));
        assertThat(title(AccountTitle.BANK_DEPOSITS)).isEqualTo(Money.ofFen(5_000_00));
        assertThatThrownBy(() -> recordReturn.record(street.maker(), back(id, MATURES.minusDays(1), 0, "急用")))
                .isInstanceOf(BondHeldToMaturity.class);
        recordReturn.record(street.maker(), back(id, MATURES, 60_00, ""));
        confirmReturn.confirm(street.checker(), street.book().id(), id);

        assertThat(title(AccountTitle.TREASURY_BONDS)).isEqualTo(Money.ZERO);
        assertThat(title(AccountTitle.BOND_INCOME)).isEqualTo(Money.ofFen(60_00));
        assertThat(balance().ties().holds()).isTrue();
    }

    @Test
    void aLadderIsSpreadToTheFenAndShownInTheCalendar() {
        NewLadder ladder = new NewLadder(
                key("ladder"),
                street.book().id(),
                "建设银行",
                "存单",
                Money.ofFen(1_000_00),
                PLACED,
                List.of(new Rung(3, 11_000), new Rung(6, 13_000), new Rung(12, 15_000)));

        List<PlacementId> ids = recordLadder.record(street.maker(), ladder);
        ids.forEach(
                id -> confirmPlacement.confirm(street.checker(), street.book().id(), id));

        assertThat(recordLadder.record(street.maker(), ladder)).isEqualTo(ids);
        assertThat(treasury().calendar())
                .extracting(MaturityMonth::month, MaturityMonth::principal)
                .containsExactly(
                        tuple(YearMonth.of(2026, 7), Money.ofFen(333_34)),
                        tuple(YearMonth.of(2026, 10), Money.ofFen(333_33)),
                        tuple(YearMonth.of(2027, 4), Money.ofFen(333_33)));
        assertThat(treasury().out(PlacementKind.TIME_DEPOSIT)).isEqualTo(Money.ofFen(1_000_00));
    }

    @Test
    void needsTwoPersonsEnoughMoneyAndTheRightState() {
        PlacementId id = recordPlacement.record(street.maker(), deposit("a", 10_000_01));

        assertThat(recordPlacement.record(street.maker(), deposit("a", 10_000_01)))
                .isEqualTo(id);
        assertThatThrownBy(() -> recordPlacement.record(street.maker(), deposit("a", 1)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() ->
                        confirmPlacement.confirm(street.maker(), street.book().id(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() ->
                        confirmPlacement.confirm(street.checker(), street.book().id(), id))
                .isInstanceOf(InsufficientBalance.class);
        assertThatThrownBy(() -> recordReturn.record(street.maker(), back(id, MATURES, 0, "")))
                .isInstanceOf(WrongPlacementState.class);
        assertThatThrownBy(() -> recordPlacement.record(world.street(1).maker(), deposit("b", 1)))
                .isInstanceOf(NotFound.class);
        cancelPlacement.cancel(street.maker(), street.book().id(), id);
        assertThatThrownBy(() ->
                        confirmPlacement.confirm(street.checker(), street.book().id(), id))
                .isInstanceOf(WrongPlacementState.class);
    }

    @Test
    void interestAtCallIsBookedOnceByASecondPerson() {
        BankInterestId id = recordBankInterest.record(
                street.maker(),
                new NewBankInterest(key("interest"), street.book().id(), PLACED, Money.ofFen(12_34)));

        assertThatThrownBy(() -> confirmBankInterest.confirm(
                        street.maker(), street.book().id(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThat(confirmBankInterest.confirm(street.checker(), street.book().id(), id))
                .isEqualTo(confirmBankInterest.confirm(
                        street.checker(), street.book().id(), id));
        assertThat(title(AccountTitle.INTEREST_INCOME)).isEqualTo(Money.ofFen(12_34));
        assertThat(treasury().interest()).hasSize(1);
    }

    private PlacementId placed(NewPlacement placement) {
        PlacementId id = recordPlacement.record(street.maker(), placement);
        confirmPlacement.confirm(street.checker(), street.book().id(), id);
        return id;
    }

    private NewPlacement deposit(String key, long fen) {
        return placement(key, PlacementKind.TIME_DEPOSIT, fen, "");
    }

    private NewPlacement bond(String consent) {
        return placement("bond", PlacementKind.TREASURY_BOND, 5_000_00, consent);
    }

    private NewPlacement placement(String key, PlacementKind kind, long fen, String consent) {
        return new NewPlacement(
                key(key), street.book().id(), kind, "建设银行", "存单 1", Money.ofFen(fen), 15_000, PLACED, MATURES, consent);
    }

    private NewReturn back(PlacementId id, LocalDate day, long interest, String reason) {
        return new NewReturn(street.book().id(), id, day, Money.ofFen(interest), reason);
    }

    private BusinessKey key(String key) {
        return new BusinessKey(key + ":" + street.book().id());
    }

    private Treasury treasury() {
        return readTreasury.of(street.maker(), street.book().id());
    }

    private Placement one(PlacementId id) {
        return treasury().placements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Money title(AccountTitle title) {
        return balance().balance().balanceOf(title);
    }

    private BookBalance balance() {
        return trialBalances.of(street.maker(), street.book().id(), YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    }
}
