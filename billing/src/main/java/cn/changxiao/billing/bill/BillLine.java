package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.util.List;

/**
 * Why an amount: quantity × price for contiguous days of one month, less relief.
 *
 * @param relief what was taken off already; {@code amount} is what is due
 * @param basis the clause of the contract or the decision the price rests on; empty when none is known
 */
public record BillLine(
        FeeItem item,
        BillingMonth month,
        int firstDay,
        int daysBilled,
        PriceKind kind,
        long quantityHundredths,
        long priceE4,
        Money relief,
        Money amount,
        String basis) {

    /** As in {@code 89.50 m² × 0.65 元/m²·月}. */
    public String explanation() {
        StringBuilder text = new StringBuilder(terms());
        if (!isWholeMonth()) {
            text.append(" × %d/%d 天（%d–%d 日）".formatted(daysBilled, month.days(), firstDay, firstDay + daysBilled - 1));
        }
        if (relief.isPositive()) {
            text.append("，减免 %s 元".formatted(relief.grouped()));
        }
        return text.toString();
    }

    private String terms() {
        if (item == FeeItem.LATE_FEE) {
            return "逾期欠费按日累计的违约金";
        }
        Area quantity = Area.ofHundredths(quantityHundredths);
        if (kind == PriceKind.TIERED) {
            return "%s m² %s计价".formatted(quantity, kind.label());
        }
        if (priceE4 == 0) {
            return "启用本系统前的欠费"; // opening arrears come as amounts, without the price they were made of
        }
        String price = "%s %s".formatted(MonthlyPrice.yuan(priceE4), kind.measure());
        return switch (kind) {
            case PER_AREA -> "%s m² × %s".formatted(quantity, price);
            case PER_SPACE -> "%d 个车位 × %s".formatted(quantityHundredths / 100, price);
            default -> price;
        };
    }

    public boolean isWholeMonth() {
        return daysBilled == month.days();
    }

    /** True if the next month's line differs in nothing but the month, so that both can be told as one. */
    boolean goesOnIn(BillLine next) {
        return isWholeMonth()
                && next.isWholeMonth()
                && month.plus(1).equals(next.month)
                && item == next.item
                && kind == next.kind
                && quantityHundredths == next.quantityHundredths
                && priceE4 == next.priceE4
                && relief.equals(next.relief)
                && amount.equals(next.amount)
                && basis.equals(next.basis);
    }

    /** What the content hash covers of this line. */
    List<Object> sealed() {
        return List.of(item.id(), month, firstDay, daysBilled, quantityHundredths, priceE4, relief.fen(), amount.fen());
    }
}
