package cn.changxiao.property.certificate;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A certificate as it is kept. {@code seal} is the SHA-256 it was issued with, in hexadecimal. */
public record CertificateView(
        CertificateNumber number,
        NewCertificate content,
        String compoundName,
        String seal,
        LocalDateTime issuedAt,
        Optional<Spent> spent) {

    /** Whether what is kept is still what was issued. */
    public boolean isGenuine() {
        return Arrays.equals(HexFormat.of().parseHex(seal), content.seal(number));
    }

    /** Whether a command may spend it on this day. */
    public boolean isUsable(LocalDate day) {
        return spent.isEmpty() && !day.isBefore(content.effectiveOn()) && day.isBefore(content.validUntil());
    }

    /** What consumed it, who presented it and when. */
    public record Spent(String spender, Optional<Money> amount, String by, LocalDateTime at) {}
}
