package cn.changxiao.property.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping it: refuses one that grows beyond all measure (a "zip bomb"), and notes the
 * merged cells of its sheets, which a streaming reader never meets because they stand behind the rows.
 */
final class WorkbookParts {

    private static final long UNPACKED_MAX = 1_500_000_000L;
    private static final long SHARED_TEXT_MAX = 80_000_000L;
    private static final long SMALL = 10_000_000L;
    private static final int RATIO_MAX = 200;
    private static final int MERGED_MAX = 20_000;
    private static final int BUFFER = 1 << 16;
    /** Longer than what the end of a buffer may cut in two. */
    private static final int OVERLAP = 64;

    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern MERGED = Pattern.compile("ref=\"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})\"");
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet [^>]*?r:id=\"(\\w+)\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship [^>]*>");
    private static final Pattern ID = Pattern.compile("Id=\"(\\w+)\"");
    private static final Pattern TARGET = Pattern.compile("Target=\"/?(?:xl/)?([^\"]+)\"");

    private final String name;
    private final Map<String, Set<MergedCells.Range>> merged = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private List<String> sheets = List.of();
    private long unpacked;

    private WorkbookParts(String name) {
        this.name = name;
    }

    static WorkbookParts inspect(TabularFile file) {
        WorkbookParts parts = new WorkbookParts(file.name());
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.unpack(entry, in);
                }
            }
            parts.sheets = sheets(zip);
        } catch (IOException damaged) {
            throw UnreadableFile.damagedWorkbook(file.name());
        }
        return parts;
    }

    /** The merged ranges of the sheet with this place in the workbook, counted from 0. */
    List<MergedCells.Range> mergedCells(int sheet) {
        return sheet < sheets.size() ? List.copyOf(merged.getOrDefault(sheets.get(sheet), Set.of())) : List.of();
    }

    /** How many rows the sheet has, perhaps one more or less for each buffer. */
    int rows(int sheet) {
        return sheet < sheets.size() ? rows.getOrDefault(sheets.get(sheet), 0) : 0;
    }

    /** The files of the sheets in the order in which the workbook shows them. */
    private static List<String> sheets(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        RELATION.matcher(text(zip, "xl/_rels/workbook.xml.rels"))
                .results()
                .map(MatchResult::group)
                .forEach(relation -> {
                    Matcher id = ID.matcher(relation);
                    Matcher target = TARGET.matcher(relation);
                    if (id.find() && target.find()) {
                        targets.put(id.group(1), "xl/" + target.group(1));
                    }
                });
        return SHEET.matcher(text(zip, "xl/workbook.xml"))
                .results()
                .map(sheet -> targets.getOrDefault(sheet.group(1), ""))
                .toList();
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(found)) {
            return new String(in.readNBytes((int) SMALL), StandardCharsets.UTF_8);
        }
    }

    private void unpack(ZipEntry entry, InputStream in) throws IOException {
        boolean isSheet = entry.getName().startsWith(SHEETS);
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        long size = 0;
        for (int length = in.read(buffer, 0, BUFFER); length >= 0; length = in.read(buffer, kept, BUFFER - kept)) {
            size += length;
            unpacked += length;
            requireMeasure(entry, size);
            if (isSheet) {
                int end = kept + length;
                collect(new String(buffer, 0, end, StandardCharsets.ISO_8859_1), entry.getName());
                kept = Math.min(OVERLAP, end);
                System.arraycopy(buffer, end - kept, buffer, 0, kept);
            }
        }
    }

    private void collect(String text, String sheet) {
        int count = 0;
        for (int at = text.indexOf("<row "); at >= 0; at = text.indexOf("<row ", at + 1)) {
            count++;
        }
        rows.merge(sheet, count, Integer::sum);
        for (int at = text.indexOf("mergeCell "); at >= 0; at = text.indexOf("mergeCell ", at + 1)) {
            Matcher range = MERGED.matcher(text).region(at, Math.min(text.length(), at + OVERLAP));
            if (range.find()) {
                merged.computeIfAbsent(sheet, key -> new LinkedHashSet<>())
                        .add(MergedCells.Range.parse(range.group(1)));
            }
        }
        if (merged.getOrDefault(sheet, Set.of()).size() > MERGED_MAX) {
            throw UnreadableFile.tooManyMergedCells(name, MERGED_MAX);
        }
    }

    private void requireMeasure(ZipEntry entry, long size) {
        boolean isSharedText = entry.getName().endsWith("sharedStrings.xml");
        long packed = Math.max(1, entry.getCompressedSize());
        if (unpacked > UNPACKED_MAX
                || (isSharedText && size > SHARED_TEXT_MAX)
                || (size > SMALL && size / packed > RATIO_MAX)) {
            throw UnreadableFile.bomb(name, unpacked / 1_000_000);
        }
    }
}
