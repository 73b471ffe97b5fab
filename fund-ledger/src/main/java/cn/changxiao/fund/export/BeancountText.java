package cn.changxiao.fund.export;

import cn.changxiao.property.money.Money;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;

/**
 * Writes the journal for beancount. Its balance directives carry a tolerance of zero, because without one it lets a
 * difference of one fen pass; they stand at the start of the day after the last.
 */
final class BeancountText {

    private final Writer out;

    private BeancountText(Writer out) {
        this.out = out;
    }

    static void write(ShardContent content, Writer out) throws IOException {
        BeancountText text = new BeancountText(out);
        text.declare(content);
        text.open(content);
        for (ExportedVoucher voucher : content.vouchers()) {
            text.add(voucher);
        }
        text.close(content);
    }

    private void declare(ShardContent content) throws IOException {
        out.write("option \"title\" " + PlainText.quoted(content.shard().title()) + "\n");
        out.write("option \"operating_currency\" \"CNY\"\n");
        out.write("option \"inferred_tolerance_default\" \"CNY:0\"\n");
        out.write(content.firstDay() + " commodity CNY\n");
        for (ExportAccount account : content.turnovers().keySet()) {
            out.write(content.firstDay() + " open " + account.rootedName() + " CNY\n");
        }
    }

    private void open(ShardContent content) throws IOException {
        if (content.opening().isEmpty()) {
            return;
        }
        out.write("\n" + content.firstDay() + " * \"年初余额\" \"\" ^OPENING\n");
        for (Map.Entry<ExportAccount, Money> each : content.opening().entrySet()) {
            line(each.getKey(), each.getValue());
        }
    }

    private void add(ExportedVoucher voucher) throws IOException {
        out.write("\n" + voucher.day() + " * " + PlainText.quoted(voucher.kind().label()) + " "
                + PlainText.quoted(voucher.summary()) + " ^V" + voucher.number() + "\n");
        if (voucher.reverses().isPresent()) {
            out.write("  reverses: \"" + voucher.reverses().get() + "\"\n");
        }
        for (ExportedVoucher.Line line : voucher.lines()) {
            line(line.account(), line.amount());
        }
    }

    private void close(ShardContent content) throws IOException {
        LocalDate morningAfter = content.shard().until().plusDays(1);
        out.write("\n");
        for (Map.Entry<ExportAccount, ShardContent.Turnover> each :
                content.turnovers().entrySet()) {
            out.write(morningAfter + " balance " + each.getKey().rootedName() + "  "
                    + each.getValue().closing() + " ~ 0 CNY\n");
        }
    }

    private void line(ExportAccount account, Money amount) throws IOException {
        out.write("  " + account.rootedName() + "  " + amount + " CNY\n");
    }
}
