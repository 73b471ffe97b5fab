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

    /**
     * Whether this very use has spent it before.
     *
     * @throws CertificateAlreadySpent if another one has
     */
    boolean isSpentBy(CertificateUse use) {
        if (!content.compound().equals(use.compound())) {
            throw new CertificateForOtherCompound(number);
        }
        if (spent.isEmpty()) {
            return false;
        }
        if (!spent.get().spender().equals(use.spender())) {
            throw new CertificateAlreadySpent(number, spent.get().spender());
        }
        return true;
    }

    /** Refuses what the owners have not decided on. */
    void requireCovers(CertificateUse use, LocalDate today) {
        if (content.subject() != use.subject()) {
            throw new CertificateForOtherSubject(number, content.subject(), use.subject());
        }
        if (use.scopeHash().filter(hash -> !hash.equals(content.scope().hash())).isPresent()) {
            throw new CertificateForOtherScope(number, content.scope().text());
        }
        if (!isUsable(today)) {
            throw new CertificateNotInForce(number, content, today);
        }
        Money amount = use.amount().orElse(Money.ZERO);
        if (content.cap().isPresent() && amount.isMoreThan(content.cap().get())) {
            throw new CertificateCapExceeded(number, content.cap().get(), amount);
        }
    }

    /** What consumed it, who presented it and when. */
    public record Spent(String spender, Optional<Money> amount, String by, LocalDateTime at) {}
}
