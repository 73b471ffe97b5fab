package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A match is taken back once, with one reason. */
public final class BankMatchAlreadyUndone extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BankMatchAlreadyUndone(String reason) {
        super(Kind.CONFLICT, "这笔勾对已撤销，理由是“%s”，请刷新后查看。".formatted(reason));
    }
}
