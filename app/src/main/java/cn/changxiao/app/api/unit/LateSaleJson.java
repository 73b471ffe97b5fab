package cn.changxiao.app.api.unit;

import cn.changxiao.billing.succession.LateSale;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A posted bill whose payer is another one as known now; names are masked. */
@Serdeable
record LateSaleJson(
        String bill,
        String number,
        String month,
        String unit,
        String compound,
        String place,
        LocalDate effectiveOn,
        LocalDate differsFrom,
        LocalDateTime recordedAt,
        String evidence,
        String payerPosted,
        String payerNow,
        String due,
        String open) {

    static LateSaleJson of(LateSale sale) {
        return new LateSaleJson(
                sale.bill().toString(),
                sale.number().toString(),
                sale.month().toString(),
                sale.unit().toString(),
                sale.compound(),
                sale.place(),
                sale.effectiveOn(),
                sale.differsFrom(),
                sale.recordedAt(),
                sale.evidence(),
                sale.posted(),
                sale.now(),
                sale.due().toString(),
                sale.open().toString());
    }
}
