package cn.changxiao.fund.publicincome;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** There is no open sub-account to give the income to. */
public final class NobodyToShareWith extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NobodyToShareWith() {
        super(Kind.CONFLICT, "该小区或楼幢在本账簿没有未销户的分户账，收益无处可分，请先开户或核对账簿。");
    }
}
