package cn.changxiao.property.bankstatement.map;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.PlainText;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.bankstatement.table.TableStatement;
import cn.changxiao.property.tabular.LineVisitor;
import cn.changxiao.property.tabular.TabularFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first lines of a file for which a column map is made; kept by the page that makes it, and nowhere else. */
public record StatementSample(List<List<String>> lines) {

    private static final int MOST = 40;
    private static final int FEWEST_COLUMNS = 2;

    public StatementSample {
        lines = List.copyOf(lines);
        if (lines.stream().noneMatch(line -> filled(line) >= FEWEST_COLUMNS)) {
            throw new InvalidValue("文件开头 %d 行没有表格，请上传含表头和几行数据的流水文件。".formatted(MOST));
        }
    }

    /** The first lines of a table. */
    public static StatementSample of(String name, InputStream content) {
        try {
            Path path = Files.createTempFile("changxiao-statement", ".sample");
            try {
                Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
                return of(name, path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StatementSample of(String name, Path path) {
        List<List<String>> lines = new ArrayList<>();
        try {
            new TabularFile(name, path).lines(new LineVisitor() {
                @Override
                public void problem(int column, String sentence) {}

                @Override
                public void line(int number, List<String> cells) {
                    lines.add(cells.stream()
                            .map(cell -> PlainText.plain(cell).replace('\t', ' '))
                            .toList());
                    if (lines.size() == MOST) {
                        throw new Enough();
                    }
                }
            });
        } catch (Enough enough) {
            return new StatementSample(lines);
        }
        return new StatementSample(lines);
    }

    /** What {@link #text} wrote. */
    public static StatementSample parse(String text) {
        return new StatementSample(text.lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .limit(MOST)
                .toList());
    }

    /** One line a line, cells behind tabs: for a hidden field. */
    public String text() {
        return String.join(
                "\n", lines.stream().map(line -> String.join("\t", line)).toList());
    }

    /** The index of the line that most looks like a header: most of its cells are names that some map knows. */
    public int header(List<ColumnMap> known) {
        int best = 0;
        long most = -1;
        for (int i = 0; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            long score = filled(line)
                    + 10
                            * line.stream()
                                    .filter(cell -> guess(known, cell) != StatementField.IGNORED)
                                    .count();
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /** Each name of the header with what it probably means. */
    public Map<String, StatementField> suggest(int header, List<ColumnMap> known) {
        Map<String, StatementField> fields = new LinkedHashMap<>();
        for (String name : line(header)) {
            if (!name.isBlank()) {
                fields.putIfAbsent(name, guess(known, name));
            }
        }
        return fields;
    }

    /** How the rows below the header would be read. */
    public Preview preview(int header, ColumnMap map) {
        List<StatementLine> taken = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        TableStatement table = new TableStatement(List.of(map), Optional.empty(), new StatementLines() {
            @Override
            public void line(StatementLine line) {
                taken.add(line);
            }

            @Override
            public void refused(RefusedLine line) {
                refused.add(line);
            }
        });
        for (int i = header; i < lines.size(); i++) {
            table.line(i + 1, lines.get(i));
        }
        return new Preview(taken, refused);
    }

    private List<String> line(int header) {
        if (header < 0 || header >= lines.size()) {
            throw new InvalidValue("样本没有第 %d 行，请重新选择表头。".formatted(header + 1));
        }
        return lines.get(header);
    }

    private static StatementField guess(List<ColumnMap> known, String name) {
        String plain = PlainText.header(name);
        return known.stream()
                .flatMap(map -> map.columns().stream())
                .filter(column ->
                        !plain.isEmpty() && PlainText.header(column.header()).equals(plain))
                .map(ColumnMap.Column::field)
                .findFirst()
                .orElse(StatementField.IGNORED);
    }

    private static long filled(List<String> line) {
        return line.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Rows that became movements, and those that did not. */
    public record Preview(List<StatementLine> taken, List<RefusedLine> refused) {

        public Preview {
            taken = List.copyOf(taken);
            refused = List.copyOf(refused);
        }
    }

    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough lines", null, false, false);
        }
    }
}
