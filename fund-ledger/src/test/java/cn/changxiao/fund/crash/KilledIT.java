package cn.changxiao.fund.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.database.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sixteen threads post transfers while the service, and then its database, are killed as if the power had failed. */
class KilledIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledIT.class);
    private static final int COMMITTED_BEFORE_THE_KILL = 300;

    @TempDir
    private Path directory;

    private final List<String> committed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    @Test
    void losesAndDoublesNothingWhenTheServiceOrItsDatabaseIsKilled() throws Exception {
        try (OtherProcess service = launch("first")) {
            readCommitted(service);
            service.kill();
            readRest(service);
        }
        int beforeTheFirst = committed.size();
        proveTheBook();

        try (OtherProcess service = launch("second")) {
            readCommitted(service);
            assertThat(databaseOn(directory).orElseThrow().destroyForcibly()).isTrue();
            readRest(service);
        }
        assertThat(unknown).as("threads that were told nothing").isNotEmpty();
        proveTheBook();
        LOG.info(
                "killed: service after {} vouchers, database after {}, {} of unknown outcome sent again",
                beforeTheFirst,
                committed.size() - beforeTheFirst,
                unknown.size());
    }

    private OtherProcess launch(String run) throws IOException {
        return OtherProcess.launch(TransferringService.class, directory.toString(), run);
    }

    private void readCommitted(OtherProcess service) throws IOException {
        List<String> all = new ArrayList<>();
        int wanted = committed.size() + COMMITTED_BEFORE_THE_KILL;
        while (committed.size() < wanted) {
            Optional<String> line = service.next();
            assertThat(line).as("ended too early: %s", all).isPresent();
            all.add(line.get());
            sort(line.get());
        }
    }

    /** What was said before the end, read after it; a line that was cut in two says nothing. */
    private void readRest(OtherProcess service) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = service.next(); line.isPresent(); line = service.next()) {
            lines.add(line.get());
        }
        lines.subList(0, Math.max(0, lines.size() - 1)).forEach(this::sort);
    }

    private void sort(String line) {
        if (line.startsWith(TransferringService.COMMITTED)) {
            committed.add(line.substring(TransferringService.COMMITTED.length()));
        } else if (line.startsWith(TransferringService.UNKNOWN)) {
            unknown.add(line.substring(TransferringService.UNKNOWN.length()));
        }
    }

    private void proveTheBook() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                ApplicationContext context = CrashContext.of(database, directory)) {
            CrashBook book = CrashBook.of(context);
            Sql sql = context.getBean(Sql.class);
            PostJournalEntry postJournalEntry = context.getBean(PostJournalEntry.class);
            for (String key : unknown) {
                postAgain(postJournalEntry, book, key);
            }

            assertThat(committed).as("committed vouchers").allMatch(key -> journals(sql, book, key) == 1);
            assertThat(unknown).as("vouchers sent again").allMatch(key -> journals(sql, book, key) <= 1);
            assertThat(sql.number("SELECT -SUM(balance_fen) FROM fund_balance b JOIN fund_account a"
                            + " ON a.account_id = b.account_id WHERE a.unit_id <> 0"))
                    .isEqualTo(CrashBook.UNITS * CrashBook.FEN_EACH);
            assertThat(sql.number("SELECT COUNT(*) FROM fund_balance WHERE overdraft_sign * balance_fen < 0"))
                    .isZero();
            assertThat(context.getBean(ProveFund.class).prove().findings()).isEmpty();
        }
    }

    private static void postAgain(PostJournalEntry postJournalEntry, CrashBook book, String key) {
        try {
            postJournalEntry.post(book.transfer(key));
        } catch (Refusal refused) {
            LOG.debug("{} is refused now", key);
        }
    }

    private static long journals(Sql sql, CrashBook book, String key) {
        byte[] hash = Arrays.copyOf(ContentHash.of(book.book(), key), 16);
        return sql.number("SELECT COUNT(*) FROM fund_journal WHERE key_hash = ?", hash);
    }

    private static Optional<ProcessHandle> databaseOn(Path directory) throws IOException {
        String option = "--datadir=" + directory.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(option)))
                .findFirst();
    }
}
