package cn.changxiao.fund.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AccountHoldersIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    RecordSale recordSale;

    @Inject
    AccountHolders holders;

    @Inject
    Clock clock;

    @Test
    void theBalanceGoesWithTheUnitAndTheHolderIsKnownInTwoTimes() {
        FundStreet street = world.street(1);
        UnitId unit = street.unitIds().get(0);
        world.ownerOf(unit);
        postJournalEntry.post(street.deposit("holder-d", 0, 123_456));
        LocalDateTime before = LocalDateTime.now(clock);
        LocalDate sold = LocalDate.of(2026, 4, 1);

        recordSale.record(
                street.maker(),
                new NewSale(
                        new BusinessKey("holder-sale"),
                        unit,
                        sold,
                        List.of(Buyer.named(NewPerson.named("钱买家"), 1, 3), Buyer.named(NewPerson.named("孙买家"), 2, 3)),
                        "产权证 12 号"));

        LocalDateTime after = LocalDateTime.now(clock).plusSeconds(2);
        assertThat(holders.on(street.maker(), unit, sold, before).holders())
                .extracting(AccountHolding.Holder::maskedName)
                .containsExactly("赵**");
        AccountHolding now = holders.on(street.maker(), unit, sold, after);
        assertThat(now.balance()).isEqualTo(Money.ofFen(123_456));
        assertThat(now.sentence())
                .isEqualTo("1幢1000 于 2026-04-01 的维修资金分户账余额为 1,234.56 元，户主：钱**（1/3）、孙**（2/3）；余额随房屋所有权转移。");
        assertThat(holders.on(street.maker(), unit, FundStreet.DAY.minusDays(1), after)
                        .balance())
                .isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> holders.on(world.street(1).maker(), unit, sold, after))
                .isInstanceOf(NotFound.class);
    }
}
