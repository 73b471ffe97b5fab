package cn.changxiao.app.console.counter;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.shift.CashCount;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a counted drawer: a total, or {@code pieces100.00} and so on for each note and coin. */
final class CountFields {

    private CountFields() {}

    static CashCount read(FormFields fields) {
        Map<Money, Integer> pieces = new LinkedHashMap<>();
        for (Money note : CashCount.DENOMINATIONS) {
            String text = fields.text("pieces" + note);
            if (!text.isEmpty()) {
                pieces.put(note, number(note, text));
            }
        }
        String total = fields.text("total");
        if (pieces.isEmpty()) {
            return CashCount.ofTotal(Money.parse(fields.required("total", "清点的现金（按面额或总额）")));
        }
        CashCount counted = CashCount.ofPieces(pieces);
        if (!total.isEmpty() && !Money.parse(total).equals(counted.total())) {
            throw new InvalidValue("按面额合计 %s 元，与填写的总额 %s 元不一致，请核对后只填一处。".formatted(counted.total(), total));
        }
        return counted;
    }

    private static int number(Money note, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("面额 %s 元的张数“%s”不是整数。".formatted(note, text));
        }
    }
}
