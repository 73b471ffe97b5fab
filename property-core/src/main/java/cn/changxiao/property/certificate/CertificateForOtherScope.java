package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Other units decided than those concerned (Civil Code 278: the owners who share the part). */
public final class CertificateForOtherScope extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CertificateForOtherScope(CertificateNumber number, String scope) {
        super(Kind.CONFLICT, "凭证 %s 由“%s”的业主表决，与本次涉及的房屋不一致，请选择范围相同的凭证或重新组织表决。".formatted(number, scope));
    }
}
