package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A record is covered by one certificate; it cannot use a second one. */
public final class SpenderHasCertificate extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SpenderHasCertificate(String spender, CertificateNumber number) {
        super(Kind.CONFLICT, "“%s”已使用凭证 %s，不能再使用另一份。".formatted(spender, number));
    }
}
