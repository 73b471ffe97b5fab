package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A decision has one certificate, and this one says something else. */
public final class DecisionAlreadyCertified extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DecisionAlreadyCertified(long decision, CertificateNumber number) {
        super(Kind.CONFLICT, "决定 %d 已出具内容不同的凭证 %s，一项决定只出具一份凭证。".formatted(decision, number));
    }
}
