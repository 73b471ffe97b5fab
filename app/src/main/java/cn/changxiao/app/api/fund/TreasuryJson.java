package cn.changxiao.app.api.fund;

import cn.changxiao.fund.treasury.Placement;
import cn.changxiao.fund.treasury.PlacementKind;
import cn.changxiao.fund.treasury.Treasury;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a book's money lies, with what comes back in which month. */
@Serdeable
record TreasuryJson(
        String atCall, String timeDeposits, String bonds, List<MaturityJson> calendar, List<PlacementJson> placements) {

    static TreasuryJson of(Treasury treasury) {
        return new TreasuryJson(
                treasury.atCall().toString(),
                treasury.out(PlacementKind.TIME_DEPOSIT).toString(),
                treasury.out(PlacementKind.TREASURY_BOND).toString(),
                treasury.calendar().stream()
                        .map(month -> new MaturityJson(
                                month.month().toString(),
                                month.count(),
                                month.principal().toString(),
                                month.promised().toString()))
                        .toList(),
                treasury.placements().stream().map(PlacementJson::of).toList());
    }

    @Serdeable
    record MaturityJson(String month, int count, String principal, String promisedInterest) {}

    /** The day and interest of the return are null until it is recorded. */
    @Serdeable
    record PlacementJson(
            String id,
            PlacementKind kind,
            String state,
            String institution,
            String certificate,
            String principal,
            long ratePpm,
            LocalDate placedOn,
            LocalDate maturesOn,
            String promisedInterest,
            @Nullable LocalDate returnedOn,
            @Nullable String interest) {

        static PlacementJson of(Placement placement) {
            return new PlacementJson(
                    placement.id().toString(),
                    placement.kind(),
                    placement.state().name(),
                    placement.institution(),
                    placement.certificate(),
                    placement.principal().toString(),
                    placement.ratePpm(),
                    placement.placedOn(),
                    placement.maturesOn(),
                    placement.promisedInterest().toString(),
                    placement.back().map(Placement.Return::returnedOn).orElse(null),
                    placement.back().map(back -> back.interest().toString()).orElse(null));
        }
    }
}
