package cn.changxiao.property.bankstatement.format;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One movement of money as a file tells it; texts are blank where it does not. Counterparty and remark may be personal
 * data.
 *
 * @param line as the file counts
 * @param amount positive: money in; never zero
 * @param balance after it
 * @param feeText the channel's fee as written, which may have five decimals
 */
public record StatementLine(
        int line,
        LocalDate bookedOn,
        Optional<LocalDateTime> bookedAt,
        EntryKind kind,
        Money amount,
        Optional<Money> balance,
        Numbers numbers,
        Counterparty counterparty,
        String remark,
        String feeText) {

    public StatementLine {
        if (amount.isZero()) {
            throw new IllegalArgumentException("line " + line + " moves no money");
        }
    }

    /**
     * The numbers that a bank or channel gives.
     *
     * @param isUnique whether the transaction's number never comes again, as with WeChat and Alipay; a bank's serial
     *     number may begin anew each day
     */
    public record Numbers(String transaction, String refund, String order, boolean isUnique) {}

    /** Who stands on the other side. */
    public record Counterparty(String name, String account) {}
}
