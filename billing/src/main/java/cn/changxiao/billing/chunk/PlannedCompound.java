package cn.changxiao.billing.chunk;

import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.preview.ParkedUnit;
import cn.changxiao.property.money.Money;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * All bills of a compound in a run, and what cannot be billed.
 *
 * @param billedBefore units and months of these bills that the issuer has billed something for already
 */
public record PlannedCompound(
        long compound, List<PlannedBill> bills, List<ParkedUnit> parked, Set<HouseholdMonth> billedBefore) {

    public PlannedCompound {
        bills = List.copyOf(bills);
        parked = List.copyOf(parked);
        billedBefore = Set.copyOf(billedBefore);
    }

    public int lines() {
        return bills.stream().mapToInt(bill -> bill.lines().size()).sum();
    }

    public Money due() {
        return Money.sum(bills.stream().map(PlannedBill::due).toList());
    }

    public int parkedMonths() {
        return parked.stream().mapToInt(ParkedUnit::months).sum();
    }

    /** SHA-256 in hexadecimal over every line with its unit, payer and cycle: what two people agreed on. */
    public String hash() {
        LineHash hash = new LineHash();
        bills.forEach(hash::add);
        return HexFormat.of().formatHex(hash.digest());
    }
}
