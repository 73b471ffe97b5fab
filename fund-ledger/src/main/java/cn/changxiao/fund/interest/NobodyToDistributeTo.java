package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** No unit of the book has a balance that income could follow. */
public final class NobodyToDistributeTo extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public NobodyToDistributeTo(BookId book) {
        super(Kind.CONFLICT, "账簿 %s 没有余额大于零的分户账，利息无从分配，请先入账交存资金。".formatted(book));
    }
}
