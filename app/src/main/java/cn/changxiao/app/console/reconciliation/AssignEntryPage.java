package cn.changxiao.app.console.reconciliation;

import cn.changxiao.billing.counter.CounterAccount;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.reconciliation.SuggestedUnit;
import cn.changxiao.billing.reconciliation.proof.EntryLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An entry that is to be assigned to a unit: what the rules suggest, what was found, and the unit that was chosen. */
public record AssignEntryPage(
        long account,
        LocalDate day,
        EntryLine entry,
        Optional<SuggestedUnit> suggestion,
        String words,
        List<FindUnits.Hit> hits,
        Optional<CounterAccount> chosen) {

    public String back() {
        return "/billing/reconciliation/%d/%s".formatted(account, day);
    }

    public String path() {
        return "%s/entries/%d/assign".formatted(back(), entry.id());
    }

    /** The box for a bill stands with its first item. */
    public boolean isFirstOfBill(int index) {
        List<CounterAccount.Open> items = chosen.map(CounterAccount::items).orElse(List.of());
        return index == 0
                || !items.get(index).bill().equals(items.get(index - 1).bill());
    }
}
