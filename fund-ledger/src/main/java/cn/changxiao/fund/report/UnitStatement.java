package cn.changxiao.fund.report;

import java.util.List;

/** A unit's balance with its last movements, newest first. */
public record UnitStatement(UnitBalance balance, List<UnitEntry> entries) {

    public UnitStatement {
        entries = List.copyOf(entries);
    }
}
