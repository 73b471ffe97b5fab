package cn.changxiao.fund.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.ledger.TooManyLines;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicronautTest
class InterestVouchersIT implements DatabaseTest {

    private static final String SHARE = """
            INSERT INTO fund_interest_share (run_id, compound_id, account_id, product, amount_fen) VALUES (?, ?, ?, 1, ?)
            """;

    @Inject
    InterestVouchers vouchers;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Test
    void putsWholeCompoundsTogetherUntilAChunkIsFull() {
        InterestRunId run = shares(3, 4, 2, 9, 1);

        vouchers.plan(run, Money.ofFen(19), 7);

        assertThat(sql.list(
                        "SELECT chunk_no FROM fund_interest_voucher WHERE run_id = ? ORDER BY compound_id",
                        row -> row.getInt(1),
                        run.value()))
                .containsExactly(1, 1, 2, 3, 4);
        assertThat(vouchers.pending(run)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void leavesOutUnitsThatGetNothing() {
        InterestRunId run = shares(2);
        sql.update(SHARE, run.value(), 1, 99, 0);

        vouchers.plan(run, Money.ofFen(2), 7);

        assertThat(sql.number("SELECT unit_count FROM fund_interest_voucher WHERE run_id = ?", run.value()))
                .isEqualTo(2);
    }

    @Test
    void refusesACompoundOfMoreUnitsThanAVoucherCanNumber() {
        assertThatThrownBy(() -> vouchers.plan(shares(1, 65_535), Money.ofFen(65_536), 5_000))
                .isInstanceOf(TooManyLines.class)
                .hasMessageContaining("65,536");
    }

    @Test
    void refusesSharesThatDoNotMakeTheTotal() {
        assertThatThrownBy(() -> vouchers.plan(shares(3), Money.ofFen(4), 7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("make 3, not 4");
    }

    /** One fen for each unit of so many compounds. */
    private InterestRunId shares(int... units) {
        InterestRunId run = new InterestRunId(ids.next());
        for (int compound = 1; compound <= units.length; compound++) {
            long id = compound;
            List<Object[]> rows = IntStream.range(0, units[compound - 1])
                    .mapToObj(unit -> new Object[] {run.value(), id, 100 + unit, 1})
                    .toList();
            sql.batch(SHARE, rows);
        }
        return run;
    }
}
