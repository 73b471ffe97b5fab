package cn.changxiao.fund.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.withdrawal.SellerSplit.Deposits;
import cn.changxiao.fund.withdrawal.SellerSplit.Sold;
import cn.changxiao.property.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SellerSplitTest {

    private static final int SEEDS = 1_000;

    @Test
    void splitsTheSharesOfAllUnitsTogetherByWhatBothSidesDeposited() {
        SellerSplit split = new SellerSplit(List.of(
                sold("房管所", 28_571, 50_000, 240_000),
                sold("", 28_572, 500_000, 0),
                sold("房管所", 42_857, 150_000, 360_001)));

        assertThat(split.part(0)).isEqualTo(Money.ofFen(21_428));
        assertThat(split.part(1)).isEqualTo(Money.ZERO);
        assertThat(split.part(2)).isEqualTo(Money.ofFen(32_143));
    }

    @Test
    void leavesEverythingToTheOwnersWhereTheOrganisationDepositedNothing() {
        SellerSplit split = new SellerSplit(List.of(sold("房管所", 100, 50_000, 0), sold("粮食局", 100, 0, 10)));

        assertThat(split.part(0)).isEqualTo(Money.ZERO);
        assertThat(split.part(1)).isEqualTo(Money.ofFen(100));
    }

    @Test
    void neverGivesAPartMoreThanItsShareAndKeepsTheRatioOfEachOrganisationWithinAFen() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Sold> units = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                String seller = random.nextInt(3) == 0 ? "" : "单位" + random.nextInt(2);
                units.add(sold(seller, random.nextInt(5_000), random.nextInt(9_000), random.nextInt(9_000)));
            }
            SellerSplit split = new SellerSplit(units);
            for (String seller : List.of("单位0", "单位1")) {
                long shares = 0;
                long parts = 0;
                for (int i = 0; i < units.size(); i++) {
                    assertThat(split.part(i).fen())
                            .as("seed %d", seed)
                            .isBetween(0L, units.get(i).share().fen());
                    if (units.get(i).seller().equals(seller)) {
                        shares += units.get(i).share().fen();
                        parts += split.part(i).fen();
                    }
                }
                Deposits deposits = split.deposits(seller);
                BigInteger all = BigInteger.valueOf(deposits.all().fen());
                BigInteger off = BigInteger.valueOf(parts)
                        .multiply(all)
                        .subtract(BigInteger.valueOf(shares)
                                .multiply(BigInteger.valueOf(deposits.sellers().fen())));
                assertThat(off.abs()).as("seed %d", seed).isLessThanOrEqualTo(all);
            }
        }
    }

    private static Sold sold(String seller, long share, long owners, long sellers) {
        return new Sold(seller, Money.ofFen(share), new Deposits(Money.ofFen(owners), Money.ofFen(sellers)));
    }
}
