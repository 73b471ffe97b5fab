package cn.changxiao.fund.transfer;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** A transfer in a list; before it is done, the units and the money are those of today. */
public record Transfer(
        TransferId id,
        String compound,
        String assembly,
        String bank,
        String bankAccount,
        String resolution,
        LocalDate notifiedOn,
        LocalDate orderBy,
        TransferState state,
        long makerId,
        Optional<LocalDate> doneOn,
        long units,
        Money amount) {

    /** Whether the bank should have been told before {@code today}. */
    public boolean isLate(LocalDate today) {
        return state == TransferState.PREPARED && today.isAfter(orderBy);
    }
}
