package cn.changxiao.fund.treasury;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** Treasury bonds bought with the fund's money are held to maturity (维修资金管理办法 art. 26). */
public final class BondHeldToMaturity extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public BondHeldToMaturity(LocalDate maturesOn, LocalDate wanted) {
        super(Kind.CONFLICT, "国债 %s 到期，不能在 %s 提前兑付：用维修资金购买的国债须持有到期。".formatted(maturesOn, wanted));
    }
}
