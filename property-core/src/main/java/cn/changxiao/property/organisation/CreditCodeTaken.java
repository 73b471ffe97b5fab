package cn.changxiao.property.organisation;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.party.CreditCode;
import java.io.Serial;

/** The credit code belongs to an organisation of another name; the two are not merged, somebody has to look. */
public final class CreditCodeTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CreditCodeTaken(CreditCode code, String owner) {
        super(Kind.CONFLICT, "统一社会信用代码 %s 已登记为“%s”，请核对后使用该机构。".formatted(code, owner));
    }
}
