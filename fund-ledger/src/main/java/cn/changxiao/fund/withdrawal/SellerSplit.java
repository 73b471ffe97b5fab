package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What of the shares of sold public units their selling organisations bear (维修资金管理办法 art. 20): the shares of one
 * organisation's units together in proportion to what it and the owners have deposited first, then over the units by
 * their shares. No part is more than its share; the rest of a share is the owner's.
 */
final class SellerSplit {

    private final Map<String, Deposits> deposits = new HashMap<>();
    private final List<Money> parts;

    /** Units in the order of the sheet; an empty seller stands for a unit that nobody shares. */
    SellerSplit(List<Sold> units) {
        Map<String, List<Integer>> bySeller = new HashMap<>();
        parts = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            parts.add(Money.ZERO);
            if (!units.get(i).seller().isEmpty()) {
                bySeller.computeIfAbsent(units.get(i).seller(), seller -> new ArrayList<>())
                        .add(i);
                deposits.merge(units.get(i).seller(), units.get(i).deposits(), Deposits::plus);
            }
        }
        bySeller.forEach((seller, places) -> split(units, places, deposits(seller)));
    }

    private void split(List<Sold> units, List<Integer> places, Deposits deposited) {
        if (deposited.sellers().isZero()) {
            return;
        }
        List<Money> shares =
                places.stream().map(place -> units.get(place).share()).toList();
        Money borne = LargestRemainder.split(
                        Money.sum(shares),
                        List.of(deposited.owners().fen(), deposited.sellers().fen()))
                .get(1);
        List<Money> split =
                LargestRemainder.split(borne, shares.stream().map(Money::fen).toList());
        for (int i = 0; i < places.size(); i++) {
            parts.set(places.get(i), split.get(i));
        }
    }

    /** The selling organisation's part of the unit's share. */
    Money part(int unit) {
        return parts.get(unit);
    }

    /** What both sides have deposited for the units in scope that the organisation sold. */
    Deposits deposits(String seller) {
        return Objects.requireNonNullElse(deposits.get(seller), new Deposits(Money.ZERO, Money.ZERO));
    }

    /** A unit with its share, who sold it and what was deposited for it. */
    record Sold(String seller, Money share, Deposits deposits) {}

    /** First deposits of the owners and of the selling organisation. */
    record Deposits(Money owners, Money sellers) {

        Deposits plus(Deposits other) {
            return new Deposits(owners.plus(other.owners), sellers.plus(other.sellers));
        }

        Money all() {
            return owners.plus(sellers);
        }
    }
}
