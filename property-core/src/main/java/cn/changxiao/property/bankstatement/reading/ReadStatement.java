package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import cn.changxiao.property.bankstatement.table.TableStatement;
import cn.changxiao.property.tabular.TabularFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one statement file of whatever format, packed or not; its content decides, not its name. */
public final class ReadStatement {

    private static final int BEGINNING = 4_096;
    private static final Pattern MT940 = Pattern.compile("(?m)^\\s*(\\{[14]:.*)?:20:");

    private ReadStatement() {}

    /**
     * Leads every row past the sink and answers what the file tells about itself.
     *
     * @param maps the column maps to try, the preferred ones first
     * @param period the days covered, where somebody has said so
     */
    public static StatementFacts read(
            TabularFile file, List<ColumnMap> maps, Optional<StatementPeriod> period, StatementLines sink) {
        if (ZippedStatement.isArchive(file)) {
            return ZippedStatement.with(file, inside -> unpacked(inside, maps, period, sink));
        }
        return unpacked(file, maps, period, sink);
    }

    private static StatementFacts unpacked(
            TabularFile file, List<ColumnMap> maps, Optional<StatementPeriod> period, StatementLines sink) {
        String beginning = beginning(file);
        try {
            if (beginning.contains("camt.053") && beginning.stripLeading().startsWith("<")) {
                try (InputStream in = Files.newInputStream(file.path())) {
                    return Camt053.read(in, sink);
                }
            }
            if (MT940.matcher(beginning).find()) {
                try (BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file.path()), StandardCharsets.UTF_8))) {
                    return Mt940.read(reader, sink);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TableStatement table = new TableStatement(maps, period, sink);
        file.lines(table);
        return table.facts();
    }

    /** Byte by byte as Latin letters: enough to see which sort of file it is. */
    private static String beginning(TabularFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            String text = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
