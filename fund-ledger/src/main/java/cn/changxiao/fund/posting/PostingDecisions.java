package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountState;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.voucher.BeforeBookOpened;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PeriodClosed;
import cn.changxiao.fund.voucher.UnknownAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides drafts one after the other against locked accounts. A refused draft changes nothing. The order of the
 * checks is the order of precedence: dates, period, account, balance.
 */
final class PostingDecisions {

    private final LocalDate openedOn;
    private final LocalDate today;
    private final Set<Integer> closedMonths;
    private final Map<AccountId, LockedAccount> accounts;
    private final Map<AccountId, AccountState> changed = new TreeMap<>();

    PostingDecisions(BookDays days, Set<Integer> closedMonths, Map<AccountId, LockedAccount> accounts) {
        this.openedOn = days.openedOn();
        this.today = days.today();
        this.closedMonths = closedMonths;
        this.accounts = new HashMap<>(accounts);
    }

    AcceptedJournal accept(KeyedDraft keyed) {
        JournalDraft draft = keyed.draft();
        requireOpenDay(draft);
        Map<AccountId, AccountState> states = new HashMap<>();
        List<PostedLine> lines = new ArrayList<>(draft.entry().postings().size());
        for (Posting posting : draft.entry().postings()) {
            LockedAccount account = accounts.get(posting.account());
            if (account == null) {
                throw new UnknownAccount(posting.account());
            }
            account.requireFits(draft, posting);
            AccountState after =
                    states.getOrDefault(posting.account(), account.state()).after(posting);
            states.put(posting.account(), after);
            lines.add(new PostedLine(posting, after));
        }
        states.forEach((id, state) -> accounts.computeIfPresent(id, (same, account) -> account.with(state)));
        changed.putAll(states);
        return new AcceptedJournal(keyed, lines);
    }

    /** The last state of every account that an accepted draft touched, in the order of their ids. */
    List<AccountState> changed() {
        return List.copyOf(changed.values());
    }

    private void requireOpenDay(JournalDraft draft) {
        if (draft.valueDate().isAfter(today)) {
            throw new FutureDate(draft.valueDate(), today);
        }
        if (draft.valueDate().isBefore(openedOn)) {
            throw new BeforeBookOpened(draft.valueDate(), openedOn);
        }
        if (closedMonths.contains(draft.month())) {
            throw new PeriodClosed(draft.month());
        }
    }

    /** The days between which a voucher may be dated. */
    record BookDays(BookId book, LocalDate openedOn, LocalDate today) {}
}
