package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.estate.UnitId;
import java.io.Serial;

/** A deposit for a unit without a sub-account in the book. */
public final class UnitHasNoAccount extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnitHasNoAccount(UnitId unit, AccountPart part) {
        super(Kind.CONFLICT, "户号 %s 在本账簿没有%s的分户账，请先为该小区开户。".formatted(unit, part.label()));
    }

    public UnitHasNoAccount(UnitId unit) {
        super(Kind.CONFLICT, "户号 %s 在本账簿没有分户账，请先为该小区开户。".formatted(unit));
    }
}
