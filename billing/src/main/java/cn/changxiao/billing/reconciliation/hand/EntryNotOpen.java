package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.bankstatement.StatementEntryId;
import java.io.Serial;

/** An entry is explained once; another explanation needs the first to be taken back. */
public final class EntryNotOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private EntryNotOpen(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static EntryNotOpen is(StatementEntryId entry, EntryState state) {
        return new EntryNotOpen("对账单明细 %s 已是“%s”，如需更改请先撤销匹配。".formatted(entry, state.label()));
    }

    static EntryNotOpen cannotUndo(StatementEntryId entry, EntryState state) {
        return new EntryNotOpen("对账单明细 %s 为“%s”，没有可撤销的匹配；暂收款请到暂收款页面处理。".formatted(entry, state.label()));
    }

    static EntryNotOpen isOut(StatementEntryId entry) {
        return new EntryNotOpen("对账单明细 %s 是支出，不能分配到房屋；请核对明细。".formatted(entry));
    }

    static EntryNotOpen heldTogether(StatementEntryId entry) {
        return new EntryNotOpen("对账单明细 %s 与其他到账合为一笔暂收款，请到暂收款页面处理。".formatted(entry));
    }
}
