package cn.changxiao.property.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** A CSV file, streamed in the encoding that {@link CsvText} has found. */
final class CsvTable {

    private final TabularFile file;
    private final boolean hasBlanksAroundQuotes;

    private CsvTable(TabularFile file, boolean hasBlanksAroundQuotes) {
        this.file = file;
        this.hasBlanksAroundQuotes = hasBlanksAroundQuotes;
    }

    /** A table whose quotes are as RFC 4180 has them. */
    static CsvTable strict(TabularFile file) {
        return new CsvTable(file, false);
    }

    /** A table with blanks or tabs between a quote and the separator, as payment channels write behind long numbers. */
    static CsvTable relaxed(TabularFile file) {
        return new CsvTable(file, true);
    }

    void read(TableLines lead) {
        CsvText text = CsvText.of(file);
        String place = "文件“" + file.name() + "”";
        long line = 1;
        try (Reader reader = text.open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(text.separator())
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(hasBlanksAroundQuotes)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                lead.line(
                        place,
                        Math.toIntExact(line),
                        record.getFields().stream().map(String::strip).toList());
            }
        } catch (CsvParseException broken) {
            throw UnreadableFile.brokenLine(file.name(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
