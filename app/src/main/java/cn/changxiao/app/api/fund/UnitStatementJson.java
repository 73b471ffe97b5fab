package cn.changxiao.app.api.fund;

import cn.changxiao.fund.report.UnitBalance;
import cn.changxiao.fund.report.UnitStatement;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        Optional<SellerPartJson> sellerPart,
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
                statement
                        .sellerPart()
                        .map(part -> new SellerPartJson(
                                part.organisation(),
                                part.balance().toString(),
                                part.held().toString(),
                                part.deposited().toString())),
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

    /** What the organisation that sold the unit has; not the owner's. */
    @Serdeable
    record SellerPartJson(String organisation, String balance, String held, String deposited) {}

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
