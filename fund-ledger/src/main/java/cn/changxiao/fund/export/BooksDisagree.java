package cn.changxiao.fund.export;

import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** The vouchers of a title do not sum to what the ledger keeps for it: nothing may be exported until that is found. */
public final class BooksDisagree extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BooksDisagree(AccountTitle title, Money vouchers, Money kept) {
        super(
                Kind.CONFLICT,
                "科目 %s 按凭证合计为 %s 元，总账余额为 %s 元，两者不符，未导出。请先查看资金全面核对的结果。"
                        .formatted(title, vouchers.grouped(), kept.grouped()));
    }
}
