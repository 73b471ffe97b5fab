package cn.changxiao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder in which a run keeps its databases and files; emptied before and after. It lies beside the results and not
 * in the system's temporary folder, which may be memory and would make every commit look cheap.
 */
public record Workspace(Path root) implements AutoCloseable {

    static Workspace below(Path results) throws IOException {
        Workspace workspace =
                new Workspace(results.resolve("work").toAbsolutePath().normalize());
        workspace.close();
        Files.createDirectories(workspace.root());
        return workspace;
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /** Removes one folder or file of the workspace with all below it. */
    void remove(String name) {
        removeTree(path(name));
    }

    @Override
    public void close() {
        removeTree(root);
    }

    private static void removeTree(Path start) {
        if (Files.notExists(start)) {
            return;
        }
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
