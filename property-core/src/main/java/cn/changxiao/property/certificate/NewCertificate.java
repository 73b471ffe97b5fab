package cn.changxiao.property.certificate;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a certificate certifies. {@code decision} is the id of the decision it rests on, {@code proposal} its sentence,
 * {@code cap} the most that may be spent, {@code rollHash} the SHA-256 of the frozen roll in hexadecimal, {@code tally}
 * the arithmetic in words. It may be spent from {@code effectiveOn} to the day before {@code validUntil}.
 */
public record NewCertificate(
        CertificateSubject subject,
        long decision,
        CompoundId compound,
        String proposal,
        CertificateScope scope,
        Optional<Money> cap,
        String rollHash,
        String tally,
        LocalDate publishedFrom,
        LocalDate publishedUntil,
        LocalDate effectiveOn,
        LocalDate validUntil) {

    private static final int LONGEST_PROPOSAL = 200;
    private static final int LONGEST_TALLY = 1_000;

    public NewCertificate {
        proposal = requireText("表决事项", proposal, LONGEST_PROPOSAL);
        tally = requireText("表决结果", tally, LONGEST_TALLY);
        CertificateScope.requireHash("表决人名册", rollHash);
        if (subject.isCapped() && cap.isEmpty()) {
            throw new InvalidValue("“%s”的决定须写明金额上限。".formatted(subject.label()));
        }
        if (cap.isPresent() && !cap.get().isPositive()) {
            throw new InvalidValue("金额上限须大于零，而不是 %s 元。".formatted(cap.get()));
        }
        if (publishedFrom.isAfter(publishedUntil) || publishedUntil.isAfter(effectiveOn)) {
            throw new InvalidValue(
                    "公示起日 %s、公示止日 %s 和生效日 %s 须依次不早于前者。".formatted(publishedFrom, publishedUntil, effectiveOn));
        }
        if (!effectiveOn.isBefore(validUntil)) {
            throw new InvalidValue("生效日 %s 须早于失效日 %s。".formatted(effectiveOn, validUntil));
        }
    }

    private static String requireText(String what, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new InvalidValue("%s的说明须为 1 至 %d 个字。".formatted(what, longest));
        }
        return stripped;
    }

    /** The last day on which it may be spent. */
    public LocalDate lastDay() {
        return validUntil.minusDays(1);
    }

    /** What the certificate of this number certifies, as 32 bytes; printed on it and compared when it is checked. */
    byte[] seal(CertificateNumber number) {
        return ContentHash.of(
                number,
                subject,
                decision,
                compound,
                proposal,
                scope.text(),
                scope.hash(),
                cap.map(Money::toString).orElse(""),
                rollHash,
                tally,
                publishedFrom,
                publishedUntil,
                effectiveOn,
                validUntil);
    }
}
