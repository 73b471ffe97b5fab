package cn.changxiao.property.tabular;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An uploaded CSV (UTF-8 with or without mark, or GBK) or XLSX file; its content decides, not its name. */
public final class TabularFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String name;
    private final byte[] content;

    public TabularFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] content() {
        return content.clone();
    }

    /**
     * Leads the visitor through the table.
     *
     * @throws UnreadableFile if the file is no such table
     */
    public void read(TableVisitor visitor) {
        if (content.length == 0) {
            throw UnreadableFile.empty(name);
        }
        if (startsWith(OLD_OFFICE)) {
            throw UnreadableFile.oldWorkbook(name);
        }
        if (startsWith(ZIP)) {
            new XlsxTable(name, content).read(visitor);
        } else {
            new CsvTable(name, content).read(visitor);
        }
    }

    private boolean startsWith(byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    static void requireHeader(String place, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String column : names) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw UnreadableFile.columnTwice(place, column);
            }
        }
        if (seen.size() < 2) {
            throw UnreadableFile.noHeader(place);
        }
    }
}
