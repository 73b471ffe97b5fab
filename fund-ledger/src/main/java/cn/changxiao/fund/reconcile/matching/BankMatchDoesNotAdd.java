package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** What is matched must be the same money to the fen. */
public final class BankMatchDoesNotAdd extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private BankMatchDoesNotAdd(String sentence) {
        super(Kind.INVALID, sentence);
    }

    static BankMatchDoesNotAdd sums(Money bank, Money books) {
        return new BankMatchDoesNotAdd(
                "勾选的银行流水合计 %s 元，凭证合计 %s 元，相差 %s 元，请使两边相等。".formatted(bank, books, bank.minus(books)));
    }

    static BankMatchDoesNotAdd tooFew() {
        return new BankMatchDoesNotAdd("请至少勾选两笔：两边各选若干，或一边选相互抵消的几笔。");
    }
}
