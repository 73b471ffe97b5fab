package cn.changxiao.fund.report;

import cn.changxiao.fund.composition.Composition;
import cn.changxiao.fund.ledger.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * The owner's sub-account of a unit: its balance, what it is made of and its last movements, newest first; beside it what the
 * organisation that sold the unit has, which is not the owner's.
 */
public record UnitStatement(
        AccountId account,
        UnitBalance balance,
        Composition composition,
        Optional<SellerPart> sellerPart,
        List<UnitEntry> entries) {

    public UnitStatement {
        entries = List.copyOf(entries);
    }
}
