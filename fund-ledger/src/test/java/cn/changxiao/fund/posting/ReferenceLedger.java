package cn.changxiao.fund.posting;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountLevel;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.voucher.JournalDraft;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The simplest ledger that could be right: maps and plain numbers, written without a look at the product's. Answers
 * with the voucher's number or the refusal's name.
 */
final class ReferenceLedger {

    final Map<AccountId, Long> balances = new TreeMap<>();
    final Map<AccountId, Long> sequences = new TreeMap<>();

    private final Map<String, JournalDraft> drafts = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<Integer, Integer> lastNumber = new HashMap<>();
    private final Set<AccountId> accounts;
    private final Set<Integer> closedMonths;
    private final LocalDate openedOn;
    private final LocalDate today;

    ReferenceLedger(Set<AccountId> accounts, Set<Integer> closedMonths, LocalDate openedOn, LocalDate today) {
        this.accounts = accounts;
        this.closedMonths = closedMonths;
        this.openedOn = openedOn;
        this.today = today;
    }

    String post(JournalDraft draft) {
        String key = draft.key().value();
        JournalDraft earlier = drafts.get(key);
        if (earlier != null) {
            return earlier.equals(draft) ? String.valueOf(numbers.get(key)) : "KeyReusedWithOtherContent";
        }
        if (draft.valueDate().isAfter(today)) {
            return "FutureDate";
        }
        if (draft.valueDate().isBefore(openedOn)) {
            return "BeforeBookOpened";
        }
        if (closedMonths.contains(
                draft.valueDate().getYear() * 100 + draft.valueDate().getMonthValue())) {
            return "PeriodClosed";
        }
        Map<AccountId, Long> next = new HashMap<>(balances);
        for (Posting posting : draft.entry().postings()) {
            if (!accounts.contains(posting.account())) {
                return "UnknownAccount";
            }
            long balance = next.merge(posting.account(), posting.signed().fen(), Long::sum);
            boolean unitBelowZero = posting.level() == AccountLevel.UNIT
                    && balance > 0
                    && posting.signed().isPositive();
            boolean bankBelowZero = posting.title() == AccountTitle.BANK_DEPOSITS
                    && balance < 0
                    && posting.signed().isNegative();
            if (unitBelowZero || bankBelowZero) {
                return "InsufficientBalance";
            }
        }
        balances.putAll(next);
        draft.entry().postings().forEach(posting -> sequences.merge(posting.account(), 1L, Long::sum));
        int year = draft.valueDate().getYear();
        String number = "%d-%06d".formatted(year, lastNumber.merge(year, 1, Integer::sum));
        drafts.put(key, draft);
        numbers.put(key, number);
        return number;
    }
}
