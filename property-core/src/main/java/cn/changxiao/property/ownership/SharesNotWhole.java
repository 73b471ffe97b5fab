package cn.changxiao.property.ownership;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** On some day the shares of a unit do not sum to one: somebody is missing or counted twice. */
public final class SharesNotWhole extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SharesNotWhole(String unit, LocalDate day, List<Share> shares) {
        super(
                Kind.INVALID,
                "%s 自 %s 起的产权份额为 %s，合计须恰为 1，请补齐或更正共有人。"
                        .formatted(
                                unit,
                                day,
                                shares.isEmpty()
                                        ? "空"
                                        : shares.stream()
                                                .map(share -> share.numerator() + "/" + share.denominator())
                                                .collect(Collectors.joining(" + "))));
    }
}
