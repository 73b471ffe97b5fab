package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.City;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.closing.CloseMonth;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months of deposits into the city's book, closed one after the other as a custodian does; made once. */
final class FundHistory {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 11);
    private static final int GROUP = 500;
    private static final int JOURNALS_A_HOUSEHOLD = 5;

    private FundHistory() {}

    /** The book with its history; at least five vouchers a household, in eleven closed months. */
    static Deposits of(City city) {
        Deposits deposits = Deposits.open(city);
        if (city.bean(Books.class).lastClosedMonth(deposits.book()).isPresent()) {
            return deposits;
        }
        int months = LAST.getMonthValue();
        int each = Math.max(GROUP, deposits.units().size() * JOURNALS_A_HOUSEHOLD / months);
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (int posted = 0; posted < each; posted += GROUP) {
                post(city, deposits, month.atDay(1 + posted / GROUP % month.lengthOfMonth()));
            }
            city.bean(CloseMonth.class).close(deposits.keeper(), deposits.book(), month);
        }
        return deposits;
    }

    private static void post(City city, Deposits deposits, LocalDate day) {
        List<JournalDraft> drafts = new ArrayList<>(GROUP);
        for (JournalDraft draft : deposits.next(GROUP)) {
            drafts.add(new JournalDraft(
                    draft.key(),
                    draft.scope(),
                    draft.kind(),
                    day,
                    draft.summary(),
                    draft.signatures(),
                    draft.entry(),
                    draft.reverses()));
        }
        city.bean(PostJournalEntries.class).post(deposits.book(), drafts).forEach(PostingOutcome::orThrow);
    }

    /** The units that have moved. */
    static List<UnitId> units(City city, Deposits deposits) {
        return city.bean(Sql.class)
                .list(
                        "SELECT a.unit_id FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id"
                                + " WHERE a.book_id = ? AND a.unit_id <> 0 AND b.last_sequence > 0",
                        row -> new UnitId(row.getLong(1)),
                        deposits.book().value());
    }
}
