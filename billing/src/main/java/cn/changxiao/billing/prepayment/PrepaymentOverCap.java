package cn.changxiao.billing.prepayment;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** A manager must not collect more in advance than the place allows. */
public final class PrepaymentOverCap extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long acceptableFen;

    PrepaymentOverCap(PrepaymentCap.Cap cap, Money paid) {
        super(Kind.INVALID, sentence(cap, acceptable(cap, paid)));
        this.acceptableFen = acceptable(cap, paid).fen();
    }

    /** The most that could be taken now; zero if nothing. */
    public Money acceptable() {
        return Money.ofFen(acceptableFen);
    }

    private static Money acceptable(PrepaymentCap.Cap cap, Money paid) {
        return cap.excess().isMoreThan(paid) ? Money.ZERO : paid.minus(cap.excess());
    }

    private static String sentence(PrepaymentCap.Cap cap, Money acceptable) {
        return "预存款将达 %s 元，超过预收上限 %s 元（每月 %s 元 × %s，依据：%s）；本次最多可收 %s 元。"
                .formatted(
                        cap.credit().grouped(),
                        cap.most().grouped(),
                        cap.monthly().grouped(),
                        cap.months().text(),
                        cap.months().clause(),
                        acceptable.grouped());
    }
}
