package cn.changxiao.fund.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes what every account began with, moved and ended with, in yuan and debit positive, to compare with. */
final class BalancesText {

    private BalancesText() {}

    static void write(ShardContent content, Writer out) throws IOException {
        // Not closed: the archive goes on behind this file.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "account", "beancount_account", "code", "title", "unit", "opening", "debit", "credit", "closing");
        for (Map.Entry<ExportAccount, ShardContent.Turnover> each :
                content.turnovers().entrySet()) {
            ExportAccount account = each.getKey();
            ShardContent.Turnover turnover = each.getValue();
            csv.writeRecord(
                    account.name(),
                    account.rootedName(),
                    account.title().code(),
                    account.title().label(),
                    account.isOfUnit() ? Long.toString(account.unit()) : "",
                    turnover.opening().toString(),
                    turnover.debit().toString(),
                    turnover.credit().toString(),
                    turnover.closing().toString());
        }
        csv.flush();
    }
}
