package cn.changxiao.fund.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants one error at a time in rows that no use case could have written, and looks what the proof says. */
@MicronautTest(transactional = false)
class ProveFundIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ProveFund proveFund;

    @Inject
    Proofs proofs;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeEach
    void postSomething() {
        street = world.street(2);
        postJournalEntry.post(street.deposit("a", 0, 500));
        postJournalEntry.post(street.deposit("b", 1, 300));
        postJournalEntry.post(street.repair("c", 1, 100));
    }

    @Test
    void holdsWhenNothingIsWrong() {
        Proof proof = proveFund.prove();

        assertThat(proof.findings()).isEmpty();
        assertThat(proof.holds()).isTrue();
        assertThat(proofs.latest().orElseThrow().findings()).isEmpty();
    }

    @Test
    void locatesOneFenToTheAccount() {
        long unit = street.units().get(0).value();
        sql.update("UPDATE fund_balance SET balance_fen = balance_fen - 1 WHERE account_id = ?", unit);

        Proof proof = proveFund.prove();

        assertThat(proof.findings())
                .contains(new Finding(ProofRule.BALANCE_IS_SUM_OF_POSTINGS, "账户 " + unit, -500, -501));
        assertThat(rules(proof)).contains(ProofRule.UNITS_EQUAL_CONTROL);
        assertThat(proofs.latest().orElseThrow().findings()).isEqualTo(proof.findings());
        sql.update("UPDATE fund_balance SET balance_fen = balance_fen + 1 WHERE account_id = ?", unit);
    }

    @Test
    void seesSumsSequencesNumbersAndFirstDepositsThatWereChanged() {
        for (PlantedError error : List.of(
                new PlantedError(
                        ProofRule.TOTALS_FOLLOW_POSTINGS,
                        "UPDATE fund_total SET debit_fen = debit_fen + ? WHERE book_id = ? AND title_code = 1001"),
                new PlantedError(
                        ProofRule.BOOK_IS_ZERO_SUM,
                        "UPDATE fund_total SET debit_fen = debit_fen + ? WHERE book_id = ? AND title_code = 1001"),
                new PlantedError(
                        ProofRule.BANK_EQUALS_LEDGER,
                        "UPDATE fund_total SET debit_fen = debit_fen + ? WHERE book_id = ? AND title_code = 1001"),
                new PlantedError(
                        ProofRule.SEQUENCE_HAS_NO_GAP,
                        "UPDATE fund_balance SET last_sequence = last_sequence + ? WHERE account_id IN"
                                + " (SELECT account_id FROM fund_account WHERE book_id = ? AND title_code = 1001)"),
                new PlantedError(
                        ProofRule.VOUCHERS_HAVE_NO_GAP,
                        "UPDATE fund_voucher_counter SET last_number = last_number + ? WHERE book_id = ?"),
                new PlantedError(
                        ProofRule.INITIAL_DEPOSIT_FOLLOWS,
                        "UPDATE fund_initial_deposit SET amount_fen = amount_fen + ? WHERE account_id IN"
                                + " (SELECT account_id FROM fund_account WHERE book_id = ?)"))) {
            sql.update(error.update(), 1, street.book().id().value());
            assertThat(rules(proveFund.prove())).as(error.update()).contains(error.rule());
            sql.update(error.update(), -1, street.book().id().value());
        }
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void seesLinesThatWereSlippedIn() {
        long journal = sql.number(
                "SELECT MAX(journal_id) FROM fund_journal WHERE book_id = ?",
                street.book().id().value());
        sql.update(
                "INSERT INTO fund_posting (journal_id, line_no, account_id, title_code, amount_fen, balance_after_fen,"
                        + " account_sequence) VALUES (?, 9, ?, 3001, 1, 77, 99)",
                journal,
                world.street(1).units().get(0).value());

        assertThat(rules(proveFund.prove()))
                .contains(
                        ProofRule.JOURNAL_BALANCES,
                        ProofRule.BALANCE_IS_SUM_OF_POSTINGS,
                        ProofRule.SEQUENCE_HAS_NO_GAP,
                        ProofRule.RUNNING_BALANCE_FOLLOWS,
                        ProofRule.POSTING_HAS_AN_ACCOUNT);
        sql.update("DROP TRIGGER fund_posting_no_delete");
        sql.update("DELETE FROM fund_posting WHERE line_no = 9");
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    private static Set<ProofRule> rules(Proof proof) {
        return proof.findings().stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private record PlantedError(ProofRule rule, String update) {}
}
