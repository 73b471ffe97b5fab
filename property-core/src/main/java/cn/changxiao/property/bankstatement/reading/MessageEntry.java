package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.PlainText;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.bankstatement.format.StatementLine.Counterparty;
import cn.changxiao.property.bankstatement.format.StatementLine.Numbers;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One booked entry of a message (MT940 or camt.053), not yet checked. */
record MessageEntry(
        int line,
        LocalDate bookedOn,
        BigDecimal amount,
        String currency,
        String reference,
        Counterparty other,
        String remark) {

    private static final int LONGEST_NUMBER = 64;

    /** Passes the entry on as a movement, or as refused with the reason. */
    void passTo(StatementLines sink) {
        if (!currency.equals("CNY")) {
            sink.refused(new RefusedLine(line, "币种", "币种“%s”不是人民币，不能入账。".formatted(currency)));
        } else if (amount.signum() == 0) {
            sink.refused(new RefusedLine(line, "金额", "金额为 0，没有资金进出，不作为流水。"));
        } else {
            passChecked(sink);
        }
    }

    private void passChecked(StatementLines sink) {
        try {
            Money money = Money.parse(amount.toPlainString());
            String number = PlainText.plain(reference);
            sink.line(new StatementLine(
                    line,
                    bookedOn,
                    Optional.empty(),
                    EntryKind.of(money, remark),
                    money,
                    Optional.empty(),
                    new Numbers(number.substring(0, Math.min(LONGEST_NUMBER, number.length())), "", "", false),
                    new Counterparty(PlainText.plain(other.name()), PlainText.plain(other.account())),
                    PlainText.plain(remark),
                    ""));
        } catch (InvalidValue notInFen) {
            sink.refused(new RefusedLine(line, "金额", notInFen.sentence()));
        }
    }
}
