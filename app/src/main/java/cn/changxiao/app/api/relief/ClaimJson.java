package cn.changxiao.app.api.relief;

import cn.changxiao.billing.subsidy.SubsidyClaim;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What the payer of a subsidy owes of a month, unit by unit, in yuan. */
@Serdeable
record ClaimJson(
        String subsidy, String month, String due, String claimed, String received, String open, List<LineJson> lines) {

    static ClaimJson of(SubsidyClaim claim) {
        return new ClaimJson(
                claim.subsidy().id().toString(),
                claim.month().toString(),
                claim.due().toString(),
                claim.claimed().toString(),
                claim.received().toString(),
                claim.open().toString(),
                claim.lines().stream().map(LineJson::of).toList());
    }

    /** One unit. */
    @Serdeable
    record LineJson(String unit, String place, String due, String claimed, String received) {

        static LineJson of(SubsidyClaim.Line line) {
            return new LineJson(
                    line.unit().toString(),
                    line.place(),
                    line.due().toString(),
                    line.claimed().toString(),
                    line.received().toString());
        }
    }
}
