package cn.changxiao.app.api.reconciliation;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.billing.reconciliation.MatchResult;
import cn.changxiao.billing.reconciliation.SuggestedUnit;
import cn.changxiao.billing.reconciliation.hand.AssignEntry;
import cn.changxiao.billing.reconciliation.hand.ExplainEntry;
import cn.changxiao.billing.reconciliation.proof.CertificateLine;
import cn.changxiao.billing.reconciliation.proof.CertificateSection;
import cn.changxiao.billing.reconciliation.proof.DayProof;
import cn.changxiao.billing.reconciliation.proof.EntryLine;
import cn.changxiao.billing.reconciliation.proof.ReconciledDay;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificate;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which reconciliation leaves and enters; yuan and ids as text. */
final class ReconciliationJson {

    private ReconciliationJson() {}

    /** Which days to match. */
    @Serdeable
    record DaysJson(LocalDate first, LocalDate last) {}

    /** What a run did. */
    @Serdeable
    record ResultJson(int matched, int suspense, int fees, int open) {

        static ResultJson of(MatchResult result) {
            return new ResultJson(result.matched(), result.suspense(), result.fees(), result.open());
        }
    }

    /** How far a day is explained. */
    @Serdeable
    record DayJson(LocalDate day, int entries, String in, String out, int matched, int suspense, int fees, int open) {

        static DayJson of(ReconciledDay day) {
            return new DayJson(
                    day.day(),
                    day.entries(),
                    day.in().toString(),
                    day.out().toString(),
                    day.matched(),
                    day.suspense(),
                    day.fees(),
                    day.open());
        }
    }

    /** An entry with what it was found to be. */
    @Serdeable
    record EntryJson(
            String id, String amount, String transaction, String remark, EntryState state, List<FoundJson> found) {

        static EntryJson of(EntryLine entry) {
            return new EntryJson(
                    Long.toString(entry.id()),
                    entry.amount().toString(),
                    entry.transaction(),
                    entry.remark(),
                    entry.state(),
                    entry.found().stream()
                            .map(found -> new FoundJson(
                                    found.rule(),
                                    found.explanation(),
                                    found.score(),
                                    found.amount().toString()))
                            .toList());
        }
    }

    /** Why a part of an entry is what it is. */
    @Serdeable
    record FoundJson(String rule, String explanation, int score, String amount) {}

    /** What a person says an entry is. */
    @Serdeable
    record ExplainJson(ExplainEntry.Kind kind, @Nullable String text) {}

    /** Which units an entry was paid for. */
    @Serdeable
    record AssignJson(List<PartJson> parts) {

        AssignEntry.Command command(long entry) {
            return new AssignEntry.Command(
                    new StatementEntryId(entry),
                    parts.stream().map(PartJson::part).toList());
        }
    }

    /** What one unit gets, and which of its bills first. */
    @Serdeable
    record PartJson(String unit, String amount, @Nullable List<String> bills) {

        AssignEntry.Part part() {
            return new AssignEntry.Part(
                    new UnitId(Long.parseLong(unit)),
                    Money.parse(amount),
                    bills == null
                            ? List.of()
                            : bills.stream()
                                    .map(bill -> new BillId(Long.parseLong(bill)))
                                    .toList());
        }
    }

    /** The unit that an entry is most likely paid for, and why. */
    @Serdeable
    record SuggestionJson(String entry, String unit, String place, String text) {

        static SuggestionJson of(long entry, SuggestedUnit suggested) {
            return new SuggestionJson(
                    Long.toString(entry), suggested.unit().toString(), suggested.place(), suggested.text());
        }
    }

    /** A day's proof; number and hash are there when it was issued. */
    @Serdeable
    record ProofJson(
            @Nullable String id,
            @Nullable Integer number,
            @Nullable String hash,
            boolean agrees,
            List<LineJson> lines) {

        static ProofJson of(DayProof proof) {
            return new ProofJson(null, null, null, proof.agrees(), lines(proof));
        }

        static ProofJson of(ReconciliationCertificate issued) {
            return new ProofJson(
                    issued.id().toString(),
                    issued.number(),
                    issued.hash(),
                    issued.proof().agrees(),
                    lines(issued.proof()));
        }

        private static List<LineJson> lines(DayProof proof) {
            return proof.lines().stream().map(LineJson::of).toList();
        }
    }

    /** One line of a proof; the entry is there where a difference lies in one. */
    @Serdeable
    record LineJson(
            CertificateSection section,
            String text,
            String amount,
            @Nullable String entry) {

        static LineJson of(CertificateLine line) {
            return new LineJson(
                    line.section(),
                    line.text(),
                    line.amount().toString(),
                    line.entry() == 0 ? null : Long.toString(line.entry()));
        }
    }
}
