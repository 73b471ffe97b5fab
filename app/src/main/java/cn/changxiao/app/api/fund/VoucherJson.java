package cn.changxiao.app.api.fund;

import cn.changxiao.fund.report.Voucher;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A posted voucher; amounts are debit positive. */
@Serdeable
record VoucherJson(
        String id,
        String book,
        String number,
        String kind,
        LocalDate valueDate,
        String summary,
        String compound,
        String maker,
        String checker,
        LocalDateTime postedAt,
        String total,
        List<LineJson> lines) {

    static VoucherJson of(Voucher voucher) {
        return new VoucherJson(
                voucher.head().id().toString(),
                voucher.head().book().toString(),
                voucher.head().number().toString(),
                voucher.head().kind().name(),
                voucher.head().valueDate(),
                voucher.head().summary(),
                voucher.head().compoundName(),
                voucher.maker(),
                voucher.checker(),
                voucher.postedAt(),
                voucher.total().toString(),
                voucher.lines().stream()
                        .map(line -> new LineJson(
                                line.lineNo(),
                                line.title().code(),
                                line.place(),
                                line.amount().toString(),
                                line.balanceAfter().toString()))
                        .toList());
    }

    @Serdeable
    record LineJson(int lineNo, String title, String place, String amount, String balanceAfter) {}
}
