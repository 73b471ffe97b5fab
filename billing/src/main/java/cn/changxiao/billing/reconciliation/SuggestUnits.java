package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchBooks;
import cn.changxiao.billing.matching.MatchEntries;
import cn.changxiao.billing.matching.MatchOutcome;
import cn.changxiao.billing.matching.MatchPart;
import cn.changxiao.billing.matching.OwingUnit;
import cn.changxiao.billing.matching.Unmatched;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Suggests units for entries that a run did not dare to decide: the same rules on the bills as they are open now. */
@Singleton
public class SuggestUnits {

    private final StatementAccounts accounts;
    private final MatchBook book;
    private final UnmatchedEntries unmatched;
    private final OwingUnitRows unitRows;

    SuggestUnits(StatementAccounts accounts, MatchBook book, UnmatchedEntries unmatched, OwingUnitRows unitRows) {
        this.accounts = accounts;
        this.book = book;
        this.unmatched = unmatched;
        this.unitRows = unitRows;
    }

    /**
     * Suggestions by entry id, for entries of one day that a person may still assign; none where nothing or too much fits.
     *
     * @throws cn.changxiao.property.NotFound if the account is not the viewer's organisation's
     */
    @Transactional
    public Map<Long, SuggestedUnit> of(Viewer viewer, StatementAccountId account, LocalDate day, List<Long> entries) {
        long issuer = Managers.issuer(viewer, "核对对账单").value();
        List<NewEntry> waiting =
                unmatched.waiting(viewer, accounts.get(viewer, account).id(), entries);
        if (waiting.isEmpty()) {
            return Map.of();
        }
        List<OwingUnit> units = unitRows.read(issuer, waiting, new Days(day, day));
        MatchOutcome outcome = MatchEntries.match(
                waiting.stream().map(NewEntry::entry).toList(),
                new MatchBooks(List.of(), units, Set.of()),
                book.read(issuer).tolerance());
        Map<Long, SuggestedUnit> suggested = new HashMap<>();
        Map<Long, OwingUnit> byId = new HashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        outcome.matches().forEach(match -> suggest(suggested, byId, match));
        for (Unmatched each : outcome.unmatched()) {
            OwingUnit unit = byId.get(each.suggestedUnit());
            if (unit != null) {
                suggested.put(each.entry(), suggestion(unit, each.explanation()));
            }
        }
        return suggested;
    }

    /** One unit is suggested, not a division among several. */
    private static void suggest(Map<Long, SuggestedUnit> suggested, Map<Long, OwingUnit> byId, Match match) {
        List<Long> targets = match.parts().stream()
                .map(part -> part.target().id())
                .distinct()
                .toList();
        OwingUnit unit = byId.get(targets.get(0));
        if (targets.size() == 1 && unit != null) {
            String text = "%s（%d 分）".formatted(match.explanation(), match.score());
            match.parts().stream().map(MatchPart::entry).forEach(entry -> suggested.put(entry, suggestion(unit, text)));
        }
    }

    private static SuggestedUnit suggestion(OwingUnit unit, String text) {
        return new SuggestedUnit(new UnitId(unit.id()), unit.label(), text);
    }
}
