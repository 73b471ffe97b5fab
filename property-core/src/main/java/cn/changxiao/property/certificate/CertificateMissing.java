package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The command needs the owners' decision, and none was presented. */
public final class CertificateMissing extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public CertificateMissing(CertificateSubject subject) {
        super(Kind.CONFLICT, "“%s”须有业主共同决定，请选择一份未使用的共同决定凭证。".formatted(subject.label()));
    }
}
