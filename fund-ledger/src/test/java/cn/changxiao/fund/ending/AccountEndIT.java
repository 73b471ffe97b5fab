package cn.changxiao.fund.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.AccountClosed;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AccountEndIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    RequestAccountEnd requestAccountEnd;

    @Inject
    DecideAccountEnd decideAccountEnd;

    @Inject
    AccountEnds ends;

    @Inject
    OpenFundAccounts openFundAccounts;

    @Inject
    PrepareInterestRun prepareInterestRun;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    Clock clock;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(3);
    }

    @Test
    void anEmptySubAccountEndsByTwoPersonsAndTakesNoVoucherAfterwards() {
        AccountEndId id = request("e", 0);

        assertThatThrownBy(() -> decide(id, true, false)).isInstanceOf(SamePersonCannotCheck.class);
        decide(id, true, true);

        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> postJournalEntry.post(street.draft(
                        "late",
                        today,
                        JournalKind.INITIAL_DEPOSIT,
                        JournalEntry.of(street.bank(Side.DEBIT, 5), street.income(0, 5)))))
                .isInstanceOf(AccountClosed.class);
        assertThat(openFundAccounts.open(street.maker(), street.book().id(), today))
                .isZero();
        assertThat(ends.page(street.streetOffice(), street.book().id(), 0, 9))
                .singleElement()
                .satisfies(end -> assertThat(end.endedOn()).contains(today));
        assertThat(ends.empty(street.maker(), street.book().id(), street.compound(), "", 9))
                .hasSize(2);
        assertThatThrownBy(() -> decide(id, false, true)).isInstanceOf(AccountEndDecided.class);
    }

    @Test
    void oneWithMoneyDoesNotEndNeitherWhenAskedNorWhenDecided() {
        postJournalEntry.post(street.deposit("d", 1, 100));
        assertThatThrownBy(() -> request("e", 1))
                .isInstanceOf(AccountNotEmpty.class)
                .hasMessageContaining("1.00");

        AccountEndId id = request("f", 2);
        postJournalEntry.post(street.deposit("later", 2, 100));
        assertThatThrownBy(() -> decide(id, true, true)).isInstanceOf(AccountNotEmpty.class);
        decide(id, false, true);
    }

    @Test
    void oneThatIsToGetInterestDoesNotEndBeforeItHasIt() {
        LocalDate until = FundStreet.DAY.plusDays(10);
        postJournalEntry.post(street.deposit("in", 1, 100));
        postJournalEntry.post(street.draft(
                "earned",
                until,
                JournalKind.INTEREST,
                JournalEntry.of(
                        street.bank(Side.DEBIT, 7), street.general(AccountTitle.INTEREST_INCOME, Side.CREDIT, 7))));
        postJournalEntry.post(street.draft(
                "out",
                until,
                JournalKind.WITHDRAWAL,
                JournalEntry.of(
                        Posting.unit(
                                street.units().get(1), AccountTitle.REPAIR_EXPENDITURE, Side.DEBIT, Money.ofFen(100)),
                        street.bank(Side.CREDIT, 100))));
        prepareInterestRun.prepare(
                street.maker(),
                new NewInterestRun(
                        new BusinessKey("run:" + street.compound()),
                        street.book().id(),
                        new InterestPeriod(FundStreet.DAY, until),
                        until,
                        Optional.of(Money.ofFen(7)),
                        Optional.empty()));

        assertThatThrownBy(() -> request("e", 1))
                .isInstanceOf(AccountNotEmpty.class)
                .hasMessageContaining("编制而未办结的收益分配");
    }

    @Test
    void oneKeyIsOneRequestOfTheOwnCustodian() {
        AccountEndId id = request("e", 0);

        assertThat(request("e", 0)).isEqualTo(id);
        assertThatThrownBy(() -> request("e", 1)).isInstanceOf(KeyReusedWithOtherContent.class);
        FundStreet other = world.street(1);
        assertThatThrownBy(() -> requestAccountEnd.request(other.maker(), end("o", 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requestAccountEnd.request(street.chair(), end("c", 0)))
                .isInstanceOf(RoleMissing.class);
    }

    private AccountEndId request(String name, int unit) {
        return requestAccountEnd.request(street.maker(), end(name, unit));
    }

    private NewAccountEnd end(String name, int unit) {
        return new NewAccountEnd(
                new BusinessKey(name + ":" + street.compound()),
                street.book().id(),
                street.unitIds().get(unit),
                "单一业主，无共用部位");
    }

    private void decide(AccountEndId id, boolean agreed, boolean byChecker) {
        decideAccountEnd.decide(
                byChecker ? street.checker() : street.maker(), street.book().id(), id, agreed);
    }
}
