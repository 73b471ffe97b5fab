package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.property.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a channel kept, as it wrote it beside each payment, to a thousandth of a fen: summed exactly and rounded once, half
 * up to the fen. What is no number is counted, not guessed.
 */
final class ChannelFees {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,5})?");

    private ChannelFees() {}

    /** One line; nothing where no entry names a fee. */
    static Optional<CertificateLine> line(List<String> written) {
        List<String> named = written.stream().filter(text -> !text.isBlank()).toList();
        List<String> numbers =
                named.stream().filter(text -> NUMBER.matcher(text).matches()).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal exact = numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        Money fen = Money.ofFen(
                exact.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
        int unread = named.size() - numbers.size();
        String text = "%d 笔，逐笔合计 %s 元%s"
                .formatted(numbers.size(), exact.toPlainString(), unread == 0 ? "" : "，另有 %d 笔无法识别".formatted(unread));
        return Optional.of(new CertificateLine(CertificateSection.CHANNEL_FEE, text, fen));
    }
}
