package cn.changxiao.fund.export;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.ReverseJournal;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Two years of random operations in three compounds whose units have awkward names. */
@Singleton
public class RandomBooks {

    static final int UNITS = 9;

    /** The year that begins with balances. */
    static final int YEAR = 2025;

    private static final List<String> ROOMS = List.of("二〇一室", "3#（Ⅱ）", "𠮷", "101", "１０１", " 1 01", "a;b", "=1", "201");

    private final FundWorld world;
    private final PostJournalEntry postJournalEntry;
    private final PostJournalEntries postJournalEntries;
    private final ReverseJournal reverseJournal;
    private final Sql sql;

    RandomBooks(
            FundWorld world,
            PostJournalEntry postJournalEntry,
            PostJournalEntries postJournalEntries,
            ReverseJournal reverseJournal,
            Sql sql) {
        this.world = world;
        this.postJournalEntry = postJournalEntry;
        this.postJournalEntries = postJournalEntries;
        this.reverseJournal = reverseJournal;
        this.sql = sql;
    }

    List<FundStreet> operate(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<FundStreet> streets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            FundStreet street = world.street(UNITS);
            streets.add(street);
            nameRooms(street);
            postJournalEntries.post(street.book().id(), drafts(street, random));
            PostedJournal wrong =
                    postJournalEntry.post(dated(street.deposit("wrong", 0, 777), LocalDate.of(YEAR, 5, 5)));
            reverseJournal.reverse(new Reversal(
                    new BusinessKey("undo"), wrong.id(), LocalDate.of(YEAR, 5, 6), "记错“户”；更正", street.signatures()));
        }
        return streets;
    }

    private void nameRooms(FundStreet street) {
        for (int unit = 0; unit < UNITS; unit++) {
            sql.update(
                    "UPDATE estate_unit SET room = ? WHERE unit_id = ?",
                    ROOMS.get(unit),
                    street.unitIds().get(unit).value());
        }
    }

    private static List<JournalDraft> drafts(FundStreet street, RandomGenerator random) {
        List<JournalDraft> drafts = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            drafts.add(dated(
                    street.deposit("first-" + unit, unit, random.nextLong(500_000, 600_000)),
                    LocalDate.of(2024, 2, 1)));
        }
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(2024, 3, 1).plusDays(i * 5L);
            int unit = random.nextInt(UNITS);
            long fen = random.nextLong(1, 10_000);
            drafts.add(dated(draft(street, "op-" + i, unit, fen, random.nextInt(4)), day));
        }
        return drafts;
    }

    private static JournalDraft draft(FundStreet street, String key, int unit, long fen, int kind) {
        return switch (kind) {
            case 0 -> street.deposit(key, unit, fen);
            case 1 -> street.repair(key, unit, fen);
            case 2 -> street.transfer(key, unit, (unit + 1) % UNITS, fen);
            default ->
                street.draft(
                        key,
                        JournalKind.INTEREST,
                        street.bank(Side.DEBIT, fen),
                        street.general(AccountTitle.INTEREST_INCOME, Side.CREDIT, fen));
        };
    }

    private static JournalDraft dated(JournalDraft draft, LocalDate day) {
        return new JournalDraft(
                draft.key(),
                draft.scope(),
                draft.kind(),
                day,
                draft.summary(),
                draft.signatures(),
                draft.entry(),
                Optional.empty());
    }
}
