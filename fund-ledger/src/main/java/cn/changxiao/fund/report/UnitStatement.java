package cn.changxiao.fund.report;

import cn.changxiao.fund.ledger.AccountId;
import java.util.List;

/** A unit's balance with its last movements, newest first. */
public record UnitStatement(
        AccountId account, UnitBalance balance, UnitComposition composition, List<UnitEntry> entries) {

    public UnitStatement {
        entries = List.copyOf(entries);
    }
}
