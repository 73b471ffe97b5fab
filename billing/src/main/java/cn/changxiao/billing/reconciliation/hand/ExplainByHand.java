package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchRule;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.reconciliation.AccountChannels;
import cn.changxiao.billing.reconciliation.LineKind;
import cn.changxiao.billing.reconciliation.MatchBook;
import cn.changxiao.billing.reconciliation.MatchLine;
import cn.changxiao.billing.reconciliation.MatchLineRows;
import cn.changxiao.billing.suspense.NewSuspense;
import cn.changxiao.billing.suspense.Suspense;
import cn.changxiao.billing.suspense.SuspenseReason;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The transaction of {@link ExplainEntry}. */
@Singleton
class ExplainByHand {

    private static final String PAYMENT = """
            SELECT p.payment_id, p.amount_fen, COALESCE((SELECT SUM(l.amount_fen) FROM billing_match_line l
                WHERE l.target_kind = 'PAYMENT' AND l.target_id = p.payment_id), 0) AS confirmed_fen
            FROM billing_payment p WHERE p.issuer_id = ? AND p.receipt_year = ? AND p.receipt_number = ?
            """;

    private final Sql sql;
    private final Ids ids;
    private final MatchBook book;
    private final EntryRows entries;
    private final StatementAccounts accounts;
    private final Suspense suspense;
    private final MatchLineRows lines;
    private final AuditLog audit;

    ExplainByHand(
            Sql sql,
            Ids ids,
            MatchBook book,
            EntryRows entries,
            StatementAccounts accounts,
            Suspense suspense,
            MatchLineRows lines,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.book = book;
        this.entries = entries;
        this.accounts = accounts;
        this.suspense = suspense;
        this.lines = lines;
        this.audit = audit;
    }

    /** The id of the match. */
    @Transactional
    long explain(Viewer viewer, ExplainEntry.Command command) {
        long issuer = viewer.organisationKey();
        book.hold(issuer);
        StoredEntry entry = entries.open(issuer, command.entry());
        MatchLine line = switch (command.kind()) {
            case HOLD -> hold(viewer, entry);
            case PAYMENT -> payment(issuer, entry, command.text());
            case ASIDE -> line(entry, LineKind.ASIDE, 0, MatchRule.SET_ASIDE, command.text());
        };
        lines.writeByHand(viewer, entry.account().value(), List.of(line));
        audit.record(
                viewer,
                "ExplainEntry",
                "statement-entry:" + command.entry(),
                "人工核对为%s：%s".formatted(line.kind().state().label(), command.text()));
        return line.match();
    }

    private MatchLine hold(Viewer viewer, StoredEntry entry) {
        StatementAccount account = accounts.get(viewer, entry.account());
        MatchLine line = line(entry, LineKind.SUSPENSE, 0, MatchRule.HAND, "人工转入暂收款");
        long held = suspense.hold(
                        viewer,
                        new NewSuspense(
                                new BusinessKey(
                                        "entry:%d:%d".formatted(entry.entry().id(), line.match())),
                                new OrganisationId(viewer.organisationKey()),
                                AccountChannels.of(account.kind()).get(0),
                                Optional.of(entry.entry().transaction()),
                                entry.entry().amount(),
                                entry.entry().on(),
                                SuspenseReason.NOT_MATCHED,
                                entry.remark(),
                                entry.shown()))
                .value();
        return new MatchLine(
                line.match(), line.entry(), line.kind(), held, true, line.amount(), line.amount(), line.why());
    }

    /** Whether the amounts agree or not: a difference is then shown on the certificate until somebody explains it. */
    private MatchLine payment(long issuer, StoredEntry entry, String receipt) {
        if (!entry.entry().amount().isPositive()) {
            throw new InvalidValue(
                    "支出 %s 元不能对应收款收据，请核对。".formatted(entry.entry().amount()));
        }
        if (!receipt.matches("\\d{4}-S\\d{1,12}")) {
            throw new InvalidValue("“%s”不是收据编号，请按 2026-S000123 的格式填写。".formatted(receipt));
        }
        Recorded recorded = recorded(issuer, receipt);
        if (!recorded.confirmed().isZero()) {
            throw new PaymentConfirmed(receipt);
        }
        MatchLine line = line(entry, LineKind.PAYMENT, recorded.id().value(), MatchRule.HAND, "人工匹配收据 " + receipt);
        return new MatchLine(
                line.match(),
                line.entry(),
                line.kind(),
                line.target(),
                false,
                line.amount(),
                recorded.amount(),
                line.why());
    }

    private Recorded recorded(long issuer, String receipt) {
        String[] number = receipt.split("-S", 2);
        return sql.first(
                        PAYMENT,
                        row -> new Recorded(
                                new PaymentId(row.getLong("payment_id")),
                                Money.ofFen(row.getLong("amount_fen")),
                                Money.ofFen(row.getLong("confirmed_fen"))),
                        issuer,
                        Integer.parseInt(number[0]),
                        Long.parseLong(number[1]))
                .orElseThrow(() -> new NotFound("收据", receipt));
    }

    private MatchLine line(StoredEntry entry, LineKind kind, long target, MatchRule rule, String text) {
        Money amount = entry.entry().amount();
        return new MatchLine(
                ids.next(), entry.entry(), kind, target, false, amount, amount, new Match(rule, 100, text, List.of()));
    }

    private record Recorded(PaymentId id, Money amount, Money confirmed) {}
}
