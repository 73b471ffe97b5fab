package cn.changxiao.app.api.relief;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.subsidy.ProposeSubsidy;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who pays which share of an item in the months first to last, both included; without units, for the whole compound. */
@Serdeable
record NewSubsidyJson(
        String compound,
        String payer,
        @Nullable String payerOrganisation,
        FeeItem item,
        long sharePpm,
        String first,
        String last,
        @Nullable List<String> units,
        String evidence) {

    ProposeSubsidy.Command toCommand(String key) {
        List<String> named = units == null ? List.of() : units;
        return new ProposeSubsidy.Command(
                new BusinessKey(key),
                new CompoundId(Long.parseLong(compound)),
                payer,
                Optional.ofNullable(payerOrganisation).map(id -> new OrganisationId(Long.parseLong(id))),
                item,
                sharePpm,
                BillingMonth.parse(first),
                BillingMonth.parse(last),
                named.stream().map(id -> new UnitId(Long.parseLong(id))).toList(),
                evidence);
    }
}
