package cn.changxiao.fund.export;

import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.money.Money;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Writes the one journal that both hledger and ledger accept in their strict modes: every account, payee and tag is
 * declared, every amount stands on its line, and the last entry asserts the closing balance of every account.
 */
final class LedgerText {

    private static final String OPENING = "年初余额";
    private static final String CLOSING = "期末核对";

    private final Writer out;

    private LedgerText(Writer out) {
        this.out = out;
    }

    static void write(ShardContent content, Writer out) throws IOException {
        LedgerText text = new LedgerText(out);
        text.declare(content);
        text.open(content);
        for (ExportedVoucher voucher : content.vouchers()) {
            text.add(voucher);
        }
        text.close(content);
    }

    private void declare(ShardContent content) throws IOException {
        out.write("; %s%n".formatted(content.shard().title()).replace("\r", ""));
        out.write("commodity CNY\n    format 1000.00 CNY\n");
        for (ExportAccount account : content.turnovers().keySet()) {
            // A comment here would become part of the name in ledger.
            out.write("account " + account.name() + "\n");
        }
        NavigableSet<String> payees = new TreeSet<>();
        payees.add(OPENING);
        payees.add(CLOSING);
        content.vouchers().stream()
                .map(ExportedVoucher::kind)
                .map(JournalKind::label)
                .forEach(payees::add);
        for (String payee : payees) {
            out.write("payee " + payee + "\n");
        }
        out.write("tag memo\ntag reverses\n");
    }

    private void open(ShardContent content) throws IOException {
        if (content.opening().isEmpty()) {
            return;
        }
        head(content.firstDay(), "OPENING", OPENING);
        for (Map.Entry<ExportAccount, Money> each : content.opening().entrySet()) {
            line(each.getKey(), each.getValue() + " CNY");
        }
    }

    private void add(ExportedVoucher voucher) throws IOException {
        head(voucher.day(), voucher.number().toString(), voucher.kind().label());
        out.write("    ; memo: " + PlainText.ofOneLine(voucher.summary()) + "\n");
        if (voucher.reverses().isPresent()) {
            out.write("    ; reverses: " + voucher.reverses().get() + "\n");
        }
        for (ExportedVoucher.Line line : voucher.lines()) {
            line(line.account(), line.amount() + " CNY");
        }
    }

    private void close(ShardContent content) throws IOException {
        head(content.shard().until(), "CLOSING", CLOSING);
        for (Map.Entry<ExportAccount, ShardContent.Turnover> each :
                content.turnovers().entrySet()) {
            // One sign of equality: ledger does not know two.
            line(each.getKey(), "0.00 CNY = " + each.getValue().closing() + " CNY");
        }
    }

    private void head(LocalDate day, String code, String payee) throws IOException {
        out.write("\n" + day + " * (" + code + ") " + payee + "\n");
    }

    private void line(ExportAccount account, String amount) throws IOException {
        out.write("    " + account.name() + "  " + amount + "\n");
    }
}
