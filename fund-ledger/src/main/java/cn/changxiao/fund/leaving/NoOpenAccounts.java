package cn.changxiao.fund.leaving;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** There is no open sub-account to end. */
public final class NoOpenAccounts extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NoOpenAccounts() {
        super(Kind.CONFLICT, "这里没有本单位代管的未销户分户账，请核对小区和楼幢；已返还或已划转的不再办理。");
    }
}
