package cn.changxiao.property.certificate;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** More money is asked for than the owners agreed to. */
public final class CertificateCapExceeded extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CertificateCapExceeded(CertificateNumber number, Money cap, Money amount) {
        super(
                Kind.CONFLICT,
                "凭证 %s 的金额上限为 %s 元，本次 %s 元超出上限，请调减金额或就增加部分重新表决。".formatted(number, cap.grouped(), amount.grouped()));
    }
}
