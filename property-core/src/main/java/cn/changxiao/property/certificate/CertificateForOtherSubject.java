package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The owners decided on something else. */
public final class CertificateForOtherSubject extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CertificateForOtherSubject(CertificateNumber number, CertificateSubject certified, CertificateSubject wanted) {
        super(
                Kind.CONFLICT,
                "凭证 %s 是“%s”的决定，不能用于“%s”，请选择相应事项的凭证。".formatted(number, certified.label(), wanted.label()));
    }
}
