package cn.changxiao.app.console.reconciliation;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.matching.MatchTolerance;
import cn.changxiao.billing.reconciliation.proof.ReconciledDay;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import java.util.List;
import java.util.Optional;

/** The fee accounts of a manager, and the days of the one that is looked at. */
public record ReconciliationPage(
        List<StatementAccount> accounts,
        Optional<StatementAccount> account,
        List<ReconciledDay> days,
        PageNumbers numbers,
        MatchTolerance tolerance) {

    public boolean isShown(StatementAccount other) {
        return account.filter(shown -> shown.id().equals(other.id())).isPresent();
    }

    /** The first day that a run offers: the oldest that is not explained, or the oldest shown. */
    public String first() {
        return days.stream()
                .filter(day -> !day.isExplained())
                .reduce((newer, older) -> older)
                .or(() -> days.stream().reduce((newer, older) -> older))
                .map(day -> day.day().toString())
                .orElse("");
    }

    public String last() {
        return days.isEmpty() ? "" : days.get(0).day().toString();
    }
}
