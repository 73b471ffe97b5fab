package cn.changxiao.property.certificate;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/**
 * What a certificate is presented for. {@code amount} is what the owners' cap must cover, {@code scopeHash} the units
 * who must have decided (see {@link CertificateScope#hashOf}); empty where the command has no such thing.
 * {@code spender} names the consuming record for ever, as in {@code withdrawal:123}.
 */
public record CertificateUse(
        CertificateSubject subject,
        CompoundId compound,
        Optional<Money> amount,
        Optional<String> scopeHash,
        String spender) {

    private static final int LONGEST_SPENDER = 100;

    public CertificateUse {
        if (spender.isBlank() || spender.length() > LONGEST_SPENDER) {
            throw new InvalidValue("使用凭证的业务编号须为 1 至 %d 个字符。".formatted(LONGEST_SPENDER));
        }
    }

    /** A use without money by the owners of the whole compound. */
    public static CertificateUse of(CertificateSubject subject, CompoundId compound, String spender) {
        return new CertificateUse(subject, compound, Optional.empty(), Optional.empty(), spender);
    }
}
