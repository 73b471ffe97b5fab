package cn.changxiao.property.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The text of a CSV file: UTF-16 by its mark, else the first of UTF-8 and GB 18030 that fits every byte. The separator is
 * the one that the first line with one of them uses most.
 */
record CsvText(TabularFile file, Charset charset, char separator) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    static CsvText of(TabularFile file) {
        try {
            for (Charset charset : candidates(file)) {
                Optional<Character> separator = separator(file, charset);
                if (separator.isPresent()) {
                    return new CsvText(file, charset, separator.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw UnreadableFile.encoding(file.name());
    }

    /** The text without its mark. */
    Reader open() throws IOException {
        return open(file, charset);
    }

    /** How many line ends the file has. */
    static int lines(TabularFile file) {
        byte[] buffer = new byte[BUFFER];
        int lines = 0;
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static List<Charset> candidates(TabularFile file) throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(file.path())) {
            mark = in.readNBytes(2);
        }
        if (mark.length == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (mark.length == 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    /** Reads the whole file once; nothing if a byte of it does not fit the encoding. */
    private static Optional<Character> separator(TabularFile file, Charset charset) throws IOException {
        char[] buffer = new char[BUFFER];
        int[] counts = new int[SEPARATORS.size()];
        boolean lineIsOver = false;
        try (Reader reader = open(file, charset)) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == '\0') {
                        return Optional.empty();
                    }
                    if (!lineIsOver) {
                        lineIsOver = count(buffer[i], counts);
                    }
                }
            }
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return Optional.of(SEPARATORS.get(best));
    }

    /** True at the end of the first line that has a separator. */
    private static boolean count(char character, int[] counts) {
        if (character == '\n' || character == '\r') {
            for (int count : counts) {
                if (count > 0) {
                    return true;
                }
            }
            return false;
        }
        int index = SEPARATORS.indexOf(character);
        if (index >= 0) {
            counts[index]++;
        }
        return false;
    }

    private static Reader open(TabularFile file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file.path()),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
