package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Compares a day's statement with what is recorded and with what became of it, from the rows as they are now. */
@Singleton
public class ProveDay {

    private final StatementAccounts accounts;
    private final ProofRows rows;

    ProveDay(StatementAccounts accounts, ProofRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    /** The proof of one day. */
    @Transactional
    public DayProof prove(Viewer viewer, StatementAccountId id, LocalDate day) {
        StatementAccount account = accounts.get(viewer, id);
        List<ProofRows.Entry> entries = rows.entries(account, day);
        List<ProofRows.Receipt> receipts = rows.receipts(account, day);
        List<CertificateLine> lines = new ArrayList<>(statement(entries));
        lines.addAll(books(entries, receipts));
        entries.forEach(entry -> compare(lines, entry));
        receipts.forEach(receipt -> compare(lines, receipt));
        lines.addAll(uses(receipts));
        ChannelFees.line(entries.stream().map(ProofRows.Entry::fee).toList()).ifPresent(lines::add);
        return DayProof.of(account.name() + " " + account.maskedNumber(), day, lines);
    }

    private static List<CertificateLine> statement(List<ProofRows.Entry> entries) {
        List<CertificateLine> lines = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            List<ProofRows.Entry> of =
                    entries.stream().filter(entry -> entry.kind() == kind).toList();
            if (!of.isEmpty()) {
                Money sum = Money.sum(of.stream().map(ProofRows.Entry::amount).toList());
                lines.add(new CertificateLine(
                        CertificateSection.STATEMENT, "%s %d 笔".formatted(kind.label(), of.size()), sum));
            }
        }
        return lines;
    }

    private static List<CertificateLine> books(List<ProofRows.Entry> entries, List<ProofRows.Receipt> receipts) {
        List<CertificateLine> lines = new ArrayList<>();
        for (ProofRows.Source source : ProofRows.Source.values()) {
            List<ProofRows.Receipt> of = receipts.stream()
                    .filter(receipt -> receipt.source() == source)
                    .toList();
            if (!of.isEmpty()) {
                Money sum = Money.sum(of.stream().map(ProofRows.Receipt::amount).toList());
                lines.add(new CertificateLine(
                        CertificateSection.BOOKS, "%s %d 笔".formatted(source.label(), of.size()), sum));
            }
        }
        for (EntryState state : List.of(EntryState.FEE, EntryState.ASIDE)) {
            List<ProofRows.Entry> of =
                    entries.stream().filter(entry -> entry.state() == state).toList();
            if (!of.isEmpty()) {
                Money sum = Money.sum(of.stream().map(ProofRows.Entry::amount).toList());
                lines.add(new CertificateLine(
                        CertificateSection.BOOKS, "%s %d 笔".formatted(state.label(), of.size()), sum));
            }
        }
        return lines;
    }

    private static void compare(List<CertificateLine> lines, ProofRows.Entry entry) {
        if (entry.state() == EntryState.OPEN) {
            lines.add(new CertificateLine(
                    CertificateSection.DIFFERENCE, "对账单有、账上没有：" + entry.text(), entry.amount(), entry.id()));
        } else if (!entry.difference().isZero()) {
            lines.add(new CertificateLine(
                    CertificateSection.DIFFERENCE, "与账上金额不同：" + entry.text(), entry.difference(), entry.id()));
        }
    }

    private static void compare(List<CertificateLine> lines, ProofRows.Receipt receipt) {
        if (receipt.entry() == 0) {
            lines.add(new CertificateLine(
                    CertificateSection.DIFFERENCE,
                    "账上有、对账单没有：" + receipt.text(),
                    receipt.amount().negated()));
        } else if (!receipt.changed().isZero()) {
            lines.add(new CertificateLine(
                    CertificateSection.DIFFERENCE,
                    "登记金额与匹配时不同：" + receipt.text(),
                    receipt.changed().negated(),
                    receipt.entry()));
        }
        Money unused = receipt.amount()
                .minus(receipt.allocated())
                .minus(receipt.credited())
                .minus(receipt.suspended());
        if (!unused.isZero()) {
            lines.add(new CertificateLine(
                    CertificateSection.USE_DIFFERENCE, "收款与去向不符：" + receipt.text(), unused, receipt.entry()));
        }
    }

    private static List<CertificateLine> uses(List<ProofRows.Receipt> receipts) {
        return List.of(
                use("冲抵账单", receipts.stream().map(ProofRows.Receipt::allocated).toList()),
                use("转为预存款", receipts.stream().map(ProofRows.Receipt::credited).toList()),
                use("转入暂收款", suspended(receipts, ProofRows.Source.SUSPENSE)),
                use("退款", suspended(receipts, ProofRows.Source.REFUND)));
    }

    private static List<Money> suspended(List<ProofRows.Receipt> receipts, ProofRows.Source source) {
        return receipts.stream()
                .filter(receipt -> receipt.source() == source)
                .map(ProofRows.Receipt::suspended)
                .toList();
    }

    private static CertificateLine use(String text, List<Money> amounts) {
        return new CertificateLine(CertificateSection.USE, text, Money.sum(amounts));
    }
}
