package cn.changxiao.property.bankstatement;

import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** One entry as pages show it: a person on the other side is masked. */
public record StatementEntryLine(
        StatementEntryId id,
        LocalDate bookedOn,
        Optional<LocalDateTime> bookedAt,
        EntryKind kind,
        Money amount,
        String counterparty,
        String remark,
        String transaction,
        String refund,
        String order,
        String fee,
        StatementFileId file,
        int line) {}
