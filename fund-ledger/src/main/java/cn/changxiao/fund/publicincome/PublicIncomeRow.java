package cn.changxiao.fund.publicincome;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;

/** An income under its lock. */
record PublicIncomeRow(
        PublicIncomeId id,
        CompoundId compound,
        PublicIncomeSource source,
        Money amount,
        LocalDate receivedOn,
        String note,
        PublicIncomeState state,
        UserId maker) {

    void requireOpen() {
        if (state != PublicIncomeState.RECORDED) {
            throw new PublicIncomeDecided(id, state);
        }
    }
}
