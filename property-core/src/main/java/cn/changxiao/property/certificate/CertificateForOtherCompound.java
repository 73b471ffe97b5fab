package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The owners of another compound decided. */
public final class CertificateForOtherCompound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CertificateForOtherCompound(CertificateNumber number) {
        super(Kind.CONFLICT, "凭证 %s 是其他小区业主的决定，不能用于本小区，请选择本小区的凭证。".formatted(number));
    }
}
