package cn.changxiao.fund.interest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.crash.CrashContext;
import cn.changxiao.fund.crash.OtherProcess;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.property.Sql;
import cn.changxiao.property.database.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service is killed as if the power had failed while it hands out interest; the next one goes on with the run. */
class KilledInterestRunIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledInterestRunIT.class);
    private static final int CHUNKS_BEFORE_THE_KILL = 8;

    @TempDir
    private Path directory;

    @Test
    void everybodyHasTheirShareOnceWhenTheServiceWasKilledInTheMiddle() throws Exception {
        try (OtherProcess service = OtherProcess.launch(DistributingService.class, directory.toString())) {
            List<String> said = new ArrayList<>();
            int chunks = 0;
            while (chunks < CHUNKS_BEFORE_THE_KILL) {
                Optional<String> line = service.next();
                assertThat(line).as("ended too early: %s", said).isPresent();
                said.add(line.get());
                chunks += line.get().equals(DistributingService.CHUNK) ? 1 : 0;
            }
            service.kill();
            while (service.next().isPresent()) {
                LOG.debug("said before the kill");
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                ApplicationContext context = CrashContext.of(database, directory)) {
            Sql sql = context.getBean(Sql.class);
            long pending = pending(sql);
            assertThat(pending).as("chunks left by the kill").isBetween(1L, 59L);

            assertThat(context.getBean(ResumeInterestRuns.class).resume()).isEqualTo(1);

            assertThat(pending(sql)).isZero();
            assertThat(sql.number("SELECT COUNT(*) FROM fund_interest_run WHERE state = 'DISTRIBUTED'"))
                    .isEqualTo(1);
            assertThat(wronglyCredited(sql))
                    .as("sub-accounts with another sum than their share")
                    .isZero();
            assertThat(context.getBean(ProveFund.class).prove().findings()).isEmpty();
            assertThat(context.getBean(ResumeInterestRuns.class).resume()).isZero();
            LOG.info("killed with {} of 60 chunks to go", pending);
        }
    }

    private static long pending(Sql sql) {
        return sql.number("SELECT COUNT(*) FROM fund_interest_voucher WHERE journal_id IS NULL");
    }

    private static long wronglyCredited(Sql sql) {
        return sql.number("""
                SELECT COUNT(*) FROM fund_interest_share s
                LEFT JOIN (
                    SELECT p.account_id, SUM(-p.amount_fen) AS credited_fen
                    FROM fund_posting p JOIN fund_journal j ON j.journal_id = p.journal_id
                    WHERE j.kind = 'DISTRIBUTION' GROUP BY p.account_id
                ) c ON c.account_id = s.account_id
                WHERE COALESCE(c.credited_fen, 0) <> s.amount_fen
                """);
    }
}
