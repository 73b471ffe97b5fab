package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The decision is not effective yet, or no longer. */
public final class CertificateNotInForce extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CertificateNotInForce(CertificateNumber number, NewCertificate content, LocalDate day) {
        super(
                Kind.CONFLICT,
                "凭证 %s 自 %s 至 %s 有效，%s 不在有效期内，请选择有效的凭证或重新组织表决。"
                        .formatted(number, content.effectiveOn(), content.lastDay(), day));
    }
}
