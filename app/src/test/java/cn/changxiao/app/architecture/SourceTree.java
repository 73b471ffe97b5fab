package cn.changxiao.app.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own sources, read as text. */
final class SourceTree {

    static final List<String> MODULES =
            List.of("property-core", "handover", "billing", "fund-ledger", "scheduler", "app", "benchmarks");

    static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();

    private SourceTree() {}

    /** The files of a module below a folder, in order; none where the folder is missing. */
    static List<Path> files(String module, String folder, String ending) {
        Path start = ROOT.resolve(module).resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> filesOfAllModules(String folder, String ending) {
        return MODULES.stream()
                .flatMap(module -> files(module, folder, ending).stream())
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String relative(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString();
    }
}
