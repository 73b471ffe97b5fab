package cn.changxiao.fund.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.merkle.Frontier;
import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.seal.LogFault.Rule;
import cn.changxiao.fund.seal.key.SealSettings;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A keeper of the database who takes the triggers away can change every row; here it is found where it happened. */
@MicronautTest(transactional = false)
class AuditSealIT implements DatabaseTest {

    private static final int VOUCHERS = 530;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PublishRoot publishRoot;

    @Inject
    SealJournals sealJournals;

    @Inject
    AuditSeal auditSeal;

    @Inject
    LeafAudit leaves;

    @Inject
    LogTiles tiles;

    @Inject
    LogHead head;

    @Inject
    SealSettings settings;

    @Inject
    Sql sql;

    private FundStreet street;
    private SignedRoot root;

    @BeforeAll
    void sealAndTakeTheTriggersAway() {
        street = world.street(2);
        for (int i = 0; i < VOUCHERS / 2; i++) {
            postJournalEntry.post(street.deposit("a" + i, i % 2, 500));
        }
        publishRoot.publish();
        for (int i = 0; i < VOUCHERS / 2; i++) {
            postJournalEntry.post(street.deposit("b" + i, i % 2, 700));
        }
        root = publishRoot.publish();
        for (String trigger : List.of(
                "fund_journal_no_update",
                "fund_journal_no_delete",
                "fund_posting_no_update",
                "fund_posting_no_delete",
                "fund_reversal_no_delete",
                "fund_seal_no_update",
                "fund_seal_no_delete",
                "fund_seal_tile_no_update",
                "fund_seal_tile_no_delete",
                "fund_seal_root_no_update")) {
            sql.update("DROP TRIGGER " + trigger);
        }
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(auditSeal.audit()).isEmpty();
    }

    @Test
    void locatesAChangeOfEveryHashedColumnOfAVoucher() {
        for (String change : List.of(
                "book_id = book_id + 1",
                "compound_id = compound_id + 1",
                "kind = 'REFUND'",
                "value_date = value_date + INTERVAL 1 DAY",
                "voucher_year = 2019",
                "voucher_number = voucher_number + 100000",
                "summary = CONCAT(summary, ' ')",
                "maker_id = maker_id + 100000",
                "checker_id = checker_id + 100000",
                "posted_at = posted_at + INTERVAL 1 MICROSECOND",
                "key_hash = REVERSE(key_hash)",
                "content_hash = REVERSE(content_hash)")) {
            long index = anyIndex(change);
            assertLocated("fund_journal", "journal_id = " + journalAt(index), change, index);
        }
    }

    @Test
    void locatesAChangeOfEveryHashedColumnOfALine() {
        for (String change : List.of(
                "account_id = account_id + 100000",
                "title_code = 5001",
                "amount_fen = amount_fen + 1",
                "balance_after_fen = balance_after_fen - 1",
                "account_sequence = account_sequence + 100000",
                "line_no = 7")) {
            long index = anyIndex(change);
            assertLocated("fund_posting", "line_no = 2 AND journal_id = " + journalAt(index), change, index);
        }
    }

    @Test
    void locatesAChangeOfTheLogItself() {
        long index = anyIndex("log");
        assertLocated("fund_seal", "log_index = " + index, "salt = REVERSE(salt)", index);
        assertLocated("fund_seal", "log_index = " + index, "leaf = REVERSE(leaf)", index);
        swap(index, index + 1);
        assertThat(auditSeal.audit())
                .extracting(LogFault::subject)
                .anyMatch(at(index))
                .anyMatch(at(index + 1));
        swap(index, index + 1);
        assertThat(auditSeal.audit()).isEmpty();
    }

    @Test
    void locatesVouchersThatWereTakenOutAtTheHeadInTheMiddleAndAtTheTail() {
        for (long index : List.of(0L, 300L, head.size() - 1)) {
            long journal = journalAt(index);
            sql.update("CREATE TABLE fund_kept AS SELECT * FROM fund_journal WHERE journal_id = ?", journal);
            sql.update("DELETE FROM fund_journal WHERE journal_id = ?", journal);
            assertThat(auditSeal.audit())
                    .contains(LogFault.missing(Rule.LEAVES_FOLLOW_VOUCHERS, "封存序号 %d：凭证已不存在".formatted(index)));
            sql.update("INSERT INTO fund_journal SELECT * FROM fund_kept");
            sql.update("DROP TABLE fund_kept");
        }
        assertThat(auditSeal.audit()).isEmpty();
    }

    @Test
    void noticesALineThatIsSlippedInAndOneThatIsTakenOut() {
        long index = anyIndex("line");
        long journal = journalAt(index);
        sql.update("INSERT INTO fund_posting VALUES (?, 3, 1, 3001, 1, 1, ?)", journal, 900_000 + index);
        assertThat(auditSeal.audit()).extracting(LogFault::subject).anyMatch(at(index));
        sql.update("DELETE FROM fund_posting WHERE journal_id = ? AND line_no = 3", journal);
        assertThat(auditSeal.audit()).isEmpty();
        sql.update("INSERT INTO fund_reversal VALUES (?, ?)", journal + 900_000, journal);
        assertThat(auditSeal.audit()).extracting(LogFault::subject).anyMatch(at(index));
        sql.update("DELETE FROM fund_reversal WHERE journal_id = ?", journal);
    }

    @Test
    void noticesATreeThatNoLongerFollowsItsLeaves() {
        sql.update("UPDATE fund_seal_tile SET hash = REVERSE(hash) WHERE level = 1 AND position = 1");
        assertThat(auditSeal.audit())
                .contains(LogFault.missing(Rule.TREE_FOLLOWS_LEAVES, "第 1 层第 1 个子树"))
                .extracting(LogFault::rule)
                .contains(Rule.ROOTS_ARE_ANCHORED);
        sql.update("UPDATE fund_seal_tile SET hash = REVERSE(hash) WHERE level = 1 AND position = 1");
        assertThat(auditSeal.audit()).isEmpty();
    }

    @Test
    void noticesWhoeverRewritesTheWholeLogOrAnAnchor() throws IOException {
        Path anchor = settings.anchors()
                .resolve("root-%08d.json".formatted(root.statement().number()));
        String kept = Files.readString(anchor);
        Files.delete(anchor);
        Files.writeString(anchor, kept.replace("size: ", "size: 1"));
        assertThat(auditSeal.audit())
                .contains(LogFault.missing(
                        Rule.ROOTS_ARE_ANCHORED,
                        "第 %d 号根值与锚定文件不符".formatted(root.statement().number())));
        assertThatThrownBy(() -> publishRoot.publish()).isInstanceOf(RootsDiverge.class);
        Files.delete(anchor);
        assertThat(auditSeal.audit()).hasSize(2);
        publishRoot.publish();
        assertThat(Files.readString(anchor)).isEqualTo(kept);

        long last = head.size() - 1;
        sql.update("UPDATE fund_seal SET leaf = REVERSE(leaf) WHERE log_index = ?", last);
        assertThatThrownBy(() -> publishRoot.publish())
                .isInstanceOf(RootsDiverge.class)
                .hasMessageContaining("不再签名");
        sql.update("UPDATE fund_seal SET leaf = REVERSE(leaf) WHERE log_index = ?", last);
        assertThat(auditSeal.audit()).isEmpty();
    }

    @Test
    void rebuildsLeavesTreeAndRootFromTheRowsByteForByte() {
        long size = head.size();
        List<Hash> rebuilt = leaves.recomputed(0, size);
        Frontier frontier = new Frontier();
        rebuilt.forEach(frontier::append);
        assertThat(rebuilt).isEqualTo(tiles.read(0, 0, size));
        assertThat(frontier.root()).isEqualTo(root.statement().root());

        List<Hash> firstLevel = tiles.read(1, 0, size);
        sql.update("DELETE FROM fund_seal_tile");
        tiles.extend(0, rebuilt);
        assertThat(tiles.read(1, 0, size)).isEqualTo(firstLevel).hasSize((int) (size / 256));
        assertThat(auditSeal.audit()).isEmpty();
    }

    /** The row is changed, found at its place, and put right again. */
    private void assertLocated(String table, String where, String change, long index) {
        sql.update("CREATE TABLE fund_kept AS SELECT * FROM " + table + " WHERE " + where);
        assertThat(sql.update("UPDATE " + table + " SET " + change + " WHERE " + where))
                .as(change)
                .isOne();
        List<LogFault> faults = auditSeal.audit();
        assertThat(faults)
                .as(change)
                .filteredOn(fault -> fault.rule() == Rule.LEAVES_FOLLOW_VOUCHERS)
                .hasSize(1)
                .extracting(LogFault::subject)
                .allMatch(at(index));
        String key = table.equals("fund_seal") ? "log_index = " + index : "journal_id = " + journalAt(index);
        String line = table.equals("fund_posting") ? " AND line_no <> 1" : "";
        sql.update("DELETE FROM " + table + " WHERE " + key + line);
        sql.update("INSERT INTO " + table + " SELECT * FROM fund_kept");
        sql.update("DROP TABLE fund_kept");
        assertThat(auditSeal.audit()).as("after " + change).isEmpty();
    }

    private void swap(long one, long other) {
        sql.update("UPDATE fund_seal SET log_index = -1 WHERE log_index = ?", one);
        sql.update("UPDATE fund_seal SET log_index = ? WHERE log_index = ?", one, other);
        sql.update("UPDATE fund_seal SET log_index = ? WHERE log_index = -1", other);
    }

    private long anyIndex(String seed) {
        return new Random(seed.hashCode()).nextInt(VOUCHERS - 2);
    }

    private long journalAt(long index) {
        return sql.number("SELECT journal_id FROM fund_seal WHERE log_index = ?", index);
    }

    private static java.util.function.Predicate<String> at(long index) {
        return subject -> subject.startsWith("封存序号 " + index + "：");
    }
}
