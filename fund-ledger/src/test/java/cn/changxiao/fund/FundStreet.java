package cn.changxiao.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link FundWorld#street} made, and the drafts that tests post in it. */
public record FundStreet(
        Book book,
        Viewer maker,
        Viewer checker,
        Viewer chair,
        Viewer committeeMember,
        Viewer streetOffice,
        CompoundId compound,
        List<BuildingId> buildings,
        List<UnitId> unitIds,
        List<AccountId> units,
        Map<AccountTitle, AccountId> general) {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    public JournalScope scope() {
        return new JournalScope(book.id(), compound);
    }

    public Signatures signatures() {
        return new Signatures(maker.user(), checker.user());
    }

    public JournalDraft draft(String key, JournalKind kind, Posting... postings) {
        return draft(key, DAY, kind, JournalEntry.of(postings));
    }

    public JournalDraft draft(String key, LocalDate day, JournalKind kind, JournalEntry entry) {
        return new JournalDraft(
                new BusinessKey(key), scope(), kind, day, kind.label(), signatures(), entry, Optional.empty());
    }

    public JournalDraft deposit(String key, int unit, long fen) {
        return draft(key, JournalKind.INITIAL_DEPOSIT, bank(Side.DEBIT, fen), income(unit, fen));
    }

    /** A repair paid from one unit. */
    public JournalDraft repair(String key, int unit, long fen) {
        return draft(
                key,
                JournalKind.WITHDRAWAL,
                Posting.unit(units.get(unit), AccountTitle.REPAIR_EXPENDITURE, Side.DEBIT, Money.ofFen(fen)),
                bank(Side.CREDIT, fen));
    }

    /** Money moved from one unit to another. */
    public JournalDraft transfer(String key, int from, int to, long fen) {
        return draft(
                key,
                JournalKind.TRANSFER,
                Posting.unit(units.get(from), AccountTitle.COMMODITY_HOUSING_FUND, Side.DEBIT, Money.ofFen(fen)),
                Posting.unit(units.get(to), AccountTitle.COMMODITY_HOUSING_FUND, Side.CREDIT, Money.ofFen(fen)));
    }

    public Posting bank(Side side, long fen) {
        return general(AccountTitle.BANK_DEPOSITS, side, fen);
    }

    public Posting general(AccountTitle title, Side side, long fen) {
        AccountId account = Optional.ofNullable(general.get(title)).orElseThrow();
        return Posting.general(account, title, side, Money.ofFen(fen));
    }

    public Posting income(int unit, long fen) {
        return Posting.unit(units.get(unit), AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(fen));
    }
}
