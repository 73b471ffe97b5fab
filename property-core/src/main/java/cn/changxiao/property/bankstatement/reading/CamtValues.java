package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementLine.Counterparty;
import cn.changxiao.property.bankstatement.format.StatementLines;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The values of one entry or balance: the first of each name counts, because an entry's own come before its parts'. */
final class CamtValues {

    static final String REMARK = "remark";

    private static final int DAY = 10;
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final int line;
    private final Map<String, String> values = new HashMap<>();

    CamtValues(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void note(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (name.equals(REMARK)) {
            values.merge(name, text, (one, other) -> one.contains(other) ? one : one + " " + other);
        } else {
            values.putIfAbsent(name, text);
        }
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    BigDecimal signedAmount() {
        BigDecimal amount = new BigDecimal(get("Amt"));
        return get("CdtDbtInd").equals("DBIT") ? amount.negate() : amount;
    }

    static LocalDate day(String text) {
        if (text.length() < DAY) {
            throw new DateTimeException("no day: " + text);
        }
        return LocalDate.parse(text.substring(0, DAY));
    }

    /** Passes a booked entry on. */
    void pass(StatementLines sink, Opening balances) {
        String status = get("Sts");
        if (!status.isEmpty() && !status.equals("BOOK")) {
            sink.refused(new RefusedLine(line, "Sts", "状态“%s”尚未入账，不作为流水。".formatted(status)));
            return;
        }
        BigDecimal amount = signedAmount();
        balances.moves(amount);
        String other = amount.signum() > 0 ? "Dbtr" : "Cdtr";
        new MessageEntry(
                        line,
                        day(get("BookgDt").isEmpty() ? get("ValDt") : get("BookgDt")),
                        amount,
                        get("Ccy"),
                        reference(),
                        new Counterparty(get(other + "Nm"), get(other + "Acct")),
                        get(REMARK))
                .passTo(sink);
    }

    private String reference() {
        for (String name : new String[] {"AcctSvcrRef", "NtryRef", "InstrId", "EndToEndId"}) {
            if (!get(name).isEmpty() && !get(name).equals(NOT_PROVIDED)) {
                return get(name);
            }
        }
        return "";
    }
}
