package cn.changxiao.fund.interest.undo;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** A sub-account does not have any more what the distribution gave it, so that the whole cannot be taken back. */
public final class ShareNotCovered extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ShareNotCovered(String place, Money share, Money available, boolean isClosed) {
        super(
                Kind.CONFLICT,
                isClosed
                        ? "%s 的分户账已销户，分到的收益 %s 元无法收回，该批次不能整批冲销。".formatted(place, share.grouped())
                        : "%s 的分户账可用余额 %s 元，少于分到的收益 %s 元，该批次不能整批冲销；请待其余额补足。"
                                .formatted(place, available.grouped(), share.grouped()));
    }
}
