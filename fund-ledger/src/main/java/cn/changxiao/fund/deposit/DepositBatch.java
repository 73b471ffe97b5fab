package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Deposits of one compound's units that reached the bank on one day, by the owners or by the organisation that sold them;
 * each unit at most once.
 */
public record DepositBatch(
        BusinessKey key,
        BookId book,
        CompoundId compound,
        DepositKind kind,
        LocalDate receivedOn,
        String note,
        AccountPart part,
        List<UnitDeposit> deposits) {

    private static final int LONGEST_NOTE = 60;

    /** The owners' deposits. */
    public DepositBatch(
            BusinessKey key,
            BookId book,
            CompoundId compound,
            DepositKind kind,
            LocalDate receivedOn,
            String note,
            List<UnitDeposit> deposits) {
        this(key, book, compound, kind, receivedOn, note, AccountPart.OWNER, deposits);
    }

    public DepositBatch {
        deposits = List.copyOf(deposits);
        if (deposits.isEmpty()) {
            throw new InvalidValue("交存批次没有任何一户，请至少填写一户。");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidValue("备注不得超过 %d 个字符。".formatted(LONGEST_NOTE));
        }
        if (deposits.stream().map(UnitDeposit::unit).distinct().count() < deposits.size()) {
            throw new InvalidValue("同一批次中一户只能出现一次，请合并金额。");
        }
    }

    public Money total() {
        return Money.sum(deposits.stream().map(UnitDeposit::amount).toList());
    }

    byte[] contentHash() {
        List<Object> values = new ArrayList<>(List.of(book, compound, kind, receivedOn, note));
        deposits.forEach(deposit -> values.addAll(List.of(deposit.unit(), deposit.amount())));
        if (part == AccountPart.SELLER) {
            values.add(part);
        }
        return ContentHash.of(values.toArray());
    }
}
