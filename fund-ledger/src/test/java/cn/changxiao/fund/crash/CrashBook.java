package cn.changxiao.fund.crash;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The one book of a directory, with some money on each of its units, and transfers that follow from their keys. */
record CrashBook(BookId book, CompoundId compound, List<AccountId> units) {

    static final int UNITS = 8;
    static final long FEN_EACH = 10_000;

    /** Made at the first start on a directory, found at the others. */
    static CrashBook of(ApplicationContext context) {
        Sql sql = context.getBean(Sql.class);
        if (sql.number("SELECT COUNT(*) FROM fund_book") == 0) {
            FundStreet street = context.getBean(FundWorld.class).street(UNITS);
            for (int unit = 0; unit < UNITS; unit++) {
                context.getBean(PostJournalEntry.class).post(street.deposit("open-" + unit, unit, FEN_EACH));
            }
        }
        return new CrashBook(
                new BookId(sql.number("SELECT book_id FROM fund_book")),
                new CompoundId(sql.number("SELECT MAX(compound_id) FROM fund_account")),
                sql.list(
                        "SELECT account_id FROM fund_account WHERE unit_id <> 0 ORDER BY account_id",
                        row -> new AccountId(row.getLong(1))));
    }

    /** The same for the same key, whoever asks. */
    JournalDraft transfer(String key) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(key.hashCode());
        int from = random.nextInt(UNITS);
        int to = (from + 1 + random.nextInt(UNITS - 1)) % UNITS;
        Money fen = Money.ofFen(random.nextLong(1, 200));
        return new JournalDraft(
                new BusinessKey(key),
                new JournalScope(book, compound),
                JournalKind.TRANSFER,
                FundStreet.DAY,
                JournalKind.TRANSFER.label(),
                new Signatures(new UserId(1), new UserId(2)),
                JournalEntry.of(
                        Posting.unit(units.get(from), AccountTitle.COMMODITY_HOUSING_FUND, Side.DEBIT, fen),
                        Posting.unit(units.get(to), AccountTitle.COMMODITY_HOUSING_FUND, Side.CREDIT, fen)),
                Optional.empty());
    }
}
