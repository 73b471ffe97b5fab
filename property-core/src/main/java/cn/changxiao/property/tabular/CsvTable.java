package cn.changxiao.property.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A CSV file. The encoding is the first of UTF-8 and GB 18030 that fits every byte, the separator the header's. */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private final String name;
    private final String text;

    CsvTable(String name, byte[] content) {
        this.name = name;
        this.text = decode(StandardCharsets.UTF_8, content)
                .or(() -> decode(Charset.forName("GB18030"), content))
                .filter(decoded -> decoded.indexOf('\0') < 0)
                .map(decoded -> decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded)
                .orElseThrow(() -> UnreadableFile.encoding(name));
    }

    void read(TableVisitor visitor) {
        boolean isHeader = true;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (isHeader) {
                    TabularFile.requireHeader("文件“" + name + "”", cells);
                    visitor.header(cells);
                    isHeader = false;
                } else {
                    visitor.row(Math.toIntExact(line.getStartingLineNumber()), cells);
                }
            }
        } catch (CsvParseException broken) {
            throw UnreadableFile.brokenLine(name, text.lines().count());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        if (isHeader) {
            throw UnreadableFile.empty(name);
        }
    }

    private char separator() {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS.get(0);
        for (char candidate : SEPARATORS) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    private static Optional<String> decode(Charset charset, byte[] content) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
