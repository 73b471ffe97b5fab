package cn.changxiao.app.api.fund;

import cn.changxiao.fund.annual.AnnualEntry;
import cn.changxiao.fund.annual.AnnualStatement;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit's year by value date; opening plus all entries is the closing. */
@Serdeable
record AnnualStatementJson(
        String unit,
        String compound,
        String place,
        int year,
        LocalDate until,
        String opening,
        String in,
        String out,
        String closing,
        List<EntryJson> entries) {

    static AnnualStatementJson of(AnnualStatement statement) {
        return new AnnualStatementJson(
                statement.unit().toString(),
                statement.compoundName(),
                statement.place(),
                statement.year(),
                statement.until(),
                statement.opening().toString(),
                statement.in().toString(),
                statement.out().toString(),
                statement.closing().toString(),
                statement.entries().stream().map(EntryJson::of).toList());
    }

    /** {@code logIndex} is missing as long as no signed root covers the voucher. */
    @Serdeable
    record EntryJson(
            LocalDate day,
            String voucher,
            String kind,
            String summary,
            String amount,
            String balanceAfter,
            @Nullable Long logIndex) {

        static EntryJson of(AnnualEntry entry) {
            return new EntryJson(
                    entry.day(),
                    entry.voucher(),
                    entry.kind().name(),
                    entry.summary(),
                    entry.amount().toString(),
                    entry.after().toString(),
                    entry.logIndex().isPresent() ? entry.logIndex().getAsLong() : null);
        }
    }
}
