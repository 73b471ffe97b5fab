package cn.changxiao.fund.composition;

import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.util.List;

/** What a spending is taken from first; set by the place ({@code FUND_DRAW_ORDER}). */
public enum DrawOrder {
    INCOME_FIRST("先用收益，后用本金"),
    PRINCIPAL_FIRST("先用本金，后用收益"),
    IN_PROPORTION("收益和本金按比例使用");

    private final String label;

    DrawOrder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The order of a policy's value: 1, 2 or 3. */
    static DrawOrder of(long value) {
        return value == 1 ? INCOME_FIRST : value == 2 ? PRINCIPAL_FIRST : IN_PROPORTION;
    }

    /** How much of an amount, no more than both together, comes from the principal. */
    Money fromPrincipal(Money amount, Money principal, Money income) {
        return switch (this) {
            case INCOME_FIRST -> amount.isMoreThan(income) ? amount.minus(income) : Money.ZERO;
            case PRINCIPAL_FIRST -> amount.min(principal);
            case IN_PROPORTION ->
                amount.isZero()
                        ? Money.ZERO
                        : LargestRemainder.split(amount, List.of(principal.fen(), income.fen()))
                                .get(0);
        };
    }
}
