package cn.changxiao.app.api.tariff;

import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.Tier;
import cn.changxiao.billing.price.Tiered;
import cn.changxiao.billing.tariff.Tariff;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price in a list: {@code price} in yuan and {@code kind} what it is multiplied by; bands instead of a price where the
 * kind is {@code TIERED}. {@code validUntil} is exclusive and 9999-12-31 while the price lasts.
 */
@Serdeable
record TariffJson(
        String id,
        String compound,
        String compoundName,
        String item,
        String kind,
        @Nullable String price,
        List<BandJson> bands,
        String text,
        LocalDate validFrom,
        LocalDate validUntil,
        String basis,
        String state,
        String rejection,
        @Nullable LocalDate endProposedOn) {

    static TariffJson of(Tariff tariff) {
        Price price = tariff.price();
        return new TariffJson(
                tariff.id().toString(),
                tariff.compound().toString(),
                tariff.compoundName(),
                tariff.item().name(),
                price.kind().name(),
                price.priceE4() == 0 ? null : MonthlyPrice.yuan(price.priceE4()),
                price instanceof Tiered bands
                        ? bands.tiers().stream().map(BandJson::of).toList()
                        : List.of(),
                price.text(),
                tariff.validFrom(),
                tariff.validUntil(),
                tariff.basis(),
                tariff.state().name(),
                tariff.rejection(),
                tariff.end().map(Tariff.End::on).orElse(null));
    }

    /** A band of area in square metres, without an end in the last one, at yuan per square metre and month. */
    @Serdeable
    record BandJson(@Nullable String upTo, String price) {

        static BandJson of(Tier tier) {
            return new BandJson(
                    tier.isOpen() ? null : tier.upTo().toString(), tier.price().toString());
        }
    }
}
