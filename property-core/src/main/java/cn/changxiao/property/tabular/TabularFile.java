package cn.changxiao.property.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV (UTF-8, UTF-16 or GBK) or XLSX file on disk; its content decides, not its name. It is read row by row and
 * never held in memory. {@code sheet} is the name of a workbook's sheet, or blank for the first one.
 */
public record TabularFile(String name, Path path, String sheet) {

    private static final int MOST_COLUMNS = 200;
    private static final int MARK = 4;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** A file of which the first sheet counts. */
    public TabularFile(String name, Path path) {
        this(name, path, "");
    }

    /**
     * Leads the visitor through the table.
     *
     * @throws UnreadableFile if the file is no such table
     */
    public void read(TableVisitor visitor) {
        TableLead lead = new TableLead(this, visitor);
        byte[] mark = mark();
        if (Arrays.equals(mark, ZIP)) {
            new XlsxTable(this).read(lead);
        } else {
            CsvTable.strict(this).read(lead);
        }
        lead.requireHeaderSeen();
    }

    /**
     * Leads the visitor past every line that is not empty, in old binary workbooks too.
     *
     * @throws UnreadableFile if the file is no table
     */
    public void lines(LineVisitor visitor) {
        BareLines lines = new BareLines(this, visitor);
        byte[] mark = anyMark();
        if (Arrays.equals(mark, ZIP)) {
            new XlsxTable(this).read(lines);
        } else if (Arrays.equals(mark, OLD_OFFICE)) {
            new XlsTable(this).read(lines);
        } else {
            CsvTable.relaxed(this).read(lines);
        }
        lines.requireSome();
    }

    /**
     * The names of the columns that have one, and with it the proof that the file is a table.
     *
     * @throws UnreadableFile if it is none
     */
    public List<String> header() {
        HeaderOnly header = new HeaderOnly();
        try {
            read(header);
        } catch (HeaderOnly.Enough enough) {
            return header.names();
        }
        return header.names();
    }

    /** The names of the sheets in their order; none for a CSV file. */
    public List<String> sheets() {
        return Arrays.equals(mark(), ZIP) ? new XlsxTable(this).sheets() : List.of();
    }

    /** About how many lines the file has, to show how far a reading has come. */
    public int estimatedRows() {
        return Arrays.equals(mark(), ZIP) ? new XlsxTable(this).estimatedRows() : CsvText.lines(this);
    }

    private byte[] mark() {
        byte[] mark = anyMark();
        if (Arrays.equals(mark, OLD_OFFICE)) {
            throw UnreadableFile.oldWorkbook(name);
        }
        return mark;
    }

    private byte[] anyMark() {
        byte[] mark;
        try (InputStream in = Files.newInputStream(path)) {
            mark = in.readNBytes(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (mark.length == 0) {
            throw UnreadableFile.empty(name);
        }
        return mark;
    }

    static void requireHeader(String place, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String column : names) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw UnreadableFile.columnTwice(place, column);
            }
        }
        if (seen.size() > MOST_COLUMNS) {
            throw UnreadableFile.tooManyColumns(place, MOST_COLUMNS);
        }
    }

    /** Stops the reading once the header is known. */
    private static final class HeaderOnly implements TableVisitor {

        private @Nullable List<String> columns;

        List<String> names() {
            return columns == null
                    ? List.of()
                    : columns.stream().filter(name -> !name.isEmpty()).toList();
        }

        @Override
        public void header(List<String> names) {
            columns = List.copyOf(names);
            throw new Enough();
        }

        @Override
        public void problem(int column, String sentence) {}

        @Override
        public void row(int number, List<String> cells) {}

        private static final class Enough extends RuntimeException {

            private static final long serialVersionUID = 1L;

            Enough() {
                super("the header is known", null, false, false);
            }
        }
    }
}
