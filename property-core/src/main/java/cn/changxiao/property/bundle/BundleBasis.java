package cn.changxiao.property.bundle;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;

/**
 * A compound that joins or leaves, and by what.
 *
 * @param text the certificate's number, or which decision or entrustment it is
 */
public record BundleBasis(CompoundId compound, BasisKind kind, String text) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 120;

    public BundleBasis {
        text = text.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new InvalidValue("每个小区须写明%s的编号或名称（%d 至 %d 个字）。".formatted(kind.label(), SHORTEST, LONGEST));
        }
        if (kind == BasisKind.CERTIFICATE) {
            text = new CertificateNumber(text).value();
        }
    }
}
