package cn.changxiao.billing.shift;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counted cash: so many pieces of each note and coin, or only the total. Never negative. */
public record CashCount(Map<Money, Integer> pieces, Money total) {

    /** Notes and coins in use, the largest first. */
    public static final List<Money> DENOMINATIONS = List.of(
            Money.ofYuan(100),
            Money.ofYuan(50),
            Money.ofYuan(20),
            Money.ofYuan(10),
            Money.ofYuan(5),
            Money.ofYuan(1),
            Money.ofFen(50),
            Money.ofFen(10));

    private static final int MOST_PIECES = 100_000;
    private static final Money MOST = Money.ofYuan(1_000_000);

    public CashCount {
        pieces = Map.copyOf(pieces);
        if (total.isNegative() || total.isMoreThan(MOST)) {
            throw new InvalidValue("清点的现金 %s 元须在 0 至 %s 元之间，请核对。".formatted(total.grouped(), MOST.grouped()));
        }
    }

    public static CashCount ofTotal(Money total) {
        return new CashCount(Map.of(), total);
    }

    /** @throws InvalidValue if a note is unknown or a number of pieces cannot be */
    public static CashCount ofPieces(Map<Money, Integer> counted) {
        TreeMap<Money, Integer> pieces = new TreeMap<>();
        long fen = 0;
        for (Map.Entry<Money, Integer> each : counted.entrySet()) {
            int number = each.getValue();
            if (!DENOMINATIONS.contains(each.getKey()) || number < 0 || number > MOST_PIECES) {
                throw new InvalidValue(
                        "面额 %s 元的张数 %d 不对，请填写 0 至 %d 的整数。".formatted(each.getKey(), number, MOST_PIECES));
            }
            if (number > 0) {
                pieces.put(each.getKey(), number);
                fen += each.getKey().fen() * number;
            }
        }
        return new CashCount(pieces, Money.ofFen(fen));
    }
}
