package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A certificate is used once. */
public final class CertificateAlreadySpent extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CertificateAlreadySpent(CertificateNumber number, String spender) {
        super(Kind.CONFLICT, "凭证 %s 已用于“%s”，每份凭证只能使用一次，请选择未使用的凭证。".formatted(number, spender));
    }
}
