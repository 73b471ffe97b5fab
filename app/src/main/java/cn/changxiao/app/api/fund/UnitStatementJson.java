package cn.changxiao.app.api.fund;

import cn.changxiao.fund.report.UnitBalance;
import cn.changxiao.fund.report.UnitStatement;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** A unit's sub-account with its movements, newest first; positive comes in. */
@Serdeable
record UnitStatementJson(
        String unit,
        String compound,
        String place,
        String balance,
        String held,
        String available,
        String initialDeposit,
        String principal,
        String income,
        List<EntryJson> entries) {

    static UnitStatementJson of(UnitStatement statement) {
        UnitBalance balance = statement.balance();
        return new UnitStatementJson(
                balance.unit().toString(),
                balance.compoundName(),
                balance.place(),
                balance.balance().toString(),
                balance.held().toString(),
                balance.available().toString(),
                balance.initial().toString(),
                statement.composition().principal().toString(),
                statement.composition().income().toString(),
                statement.entries().stream()
                        .map(entry -> new EntryJson(
                                entry.sequence(),
                                entry.valueDate(),
                                entry.voucher(),
                                entry.kind().name(),
                                entry.summary(),
                                entry.amount().toString(),
                                entry.after().toString()))
                        .toList());
    }

    @Serdeable
    record EntryJson(
            long sequence,
            LocalDate valueDate,
            String voucher,
            String kind,
            String summary,
            String amount,
            String balanceAfter) {}
}
