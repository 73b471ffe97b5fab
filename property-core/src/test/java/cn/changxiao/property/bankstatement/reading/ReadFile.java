package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.bankstatement.format.Dialect;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import cn.changxiao.property.tabular.TabularFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A statement file read under the maps that come with the service, as the migrations write them. */
record ReadFile(StatementFacts facts, List<StatementLine> lines, List<RefusedLine> refused) {

    static final Charset GBK = Charset.forName("GBK");

    private static final String MIGRATION = "/db/migration/core/V20261121041%d__core_add_statement_map%s.sql";
    private static final Pattern MAP = Pattern.compile("\\(([0-9]+), NULL, '([^']+)', '([A-Z_]+)'");
    private static final Pattern COLUMN = Pattern.compile("\\(([0-9]+), [0-9]+, '([^']+)', '([A-Z_]+)'\\)");

    static ReadFile of(String text, Charset charset) {
        return of(text.getBytes(charset), Optional.empty());
    }

    static ReadFile of(String text, StatementPeriod period) {
        return of(text.getBytes(StandardCharsets.UTF_8), Optional.of(period));
    }

    static ReadFile of(byte[] content, Optional<StatementPeriod> period) {
        try {
            Path path = Files.createTempFile("statement", ".test");
            try {
                Files.write(path, content);
                return of(path, period);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadFile of(Path path, Optional<StatementPeriod> period) {
        List<StatementLine> lines = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        StatementLines sink = new StatementLines() {
            @Override
            public void line(StatementLine line) {
                lines.add(line);
            }

            @Override
            public void refused(RefusedLine line) {
                refused.add(line);
            }
        };
        return new ReadFile(ReadStatement.read(new TabularFile("测试文件", path), builtIn(), period, sink), lines, refused);
    }

    int rows() {
        return lines.size() + refused.size();
    }

    List<String> amounts() {
        return lines.stream().map(line -> line.amount().toString()).toList();
    }

    List<String> differences() {
        return facts.differences().stream().map(ControlTotal::label).toList();
    }

    private static List<ColumnMap> builtIn() {
        Map<Long, List<ColumnMap.Column>> columns = new TreeMap<>();
        for (MatchResult column : matches(COLUMN, MIGRATION.formatted(3, "_columns"))) {
            columns.computeIfAbsent(Long.valueOf(column.group(1)), key -> new ArrayList<>())
                    .add(new ColumnMap.Column(column.group(2), StatementField.valueOf(column.group(3))));
        }
        return matches(MAP, MIGRATION.formatted(2, "s")).stream()
                .map(map -> new ColumnMap(
                        Long.parseLong(map.group(1)),
                        map.group(2),
                        Dialect.valueOf(map.group(3)),
                        columns.getOrDefault(Long.valueOf(map.group(1)), List.of())))
                .toList();
    }

    private static List<MatchResult> matches(Pattern pattern, String resource) {
        try (InputStream in = ReadFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return pattern.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
