package cn.changxiao.app.api.fund;

import cn.changxiao.fund.topup.TopUpList;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The units below the threshold. */
@Serdeable
record TopUpJson(String threshold, String clause, long units, String missing, List<UnitJson> page) {

    static TopUpJson of(TopUpList list) {
        return new TopUpJson(
                list.threshold().text(),
                list.threshold().clause(),
                list.units(),
                list.missing().toString(),
                list.page().stream()
                        .map(unit -> new UnitJson(
                                unit.unit().toString(),
                                unit.compoundName(),
                                unit.place(),
                                unit.balance().toString(),
                                unit.initial().toString(),
                                unit.missing().toString()))
                        .toList());
    }

    @Serdeable
    record UnitJson(
            String unit, String compound, String place, String balance, String initialDeposit, String missing) {}
}
