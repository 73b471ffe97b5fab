package cn.changxiao.app.demo.drawing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the small lists beside the code; lines that begin with # are remarks. */
final class WordList {

    private WordList() {}

    static List<String> lines(String name) {
        String path = "/demo/" + name;
        try (InputStream stream = WordList.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the demo city's list " + path + " is not in the program");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    /** Every character as its own string, also those beyond 16 bits. */
    static List<String> characters(String name) {
        return lines(name).stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(Character::toString)
                .toList();
    }
}
