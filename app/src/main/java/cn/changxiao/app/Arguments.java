package cn.changxiao.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the service was told when it was started: command line before environment before default. {@code demo} keeps its
 * city in the user's own data directory, so that it is there at the next start from anywhere; {@code serve} keeps real
 * data in {@code ./data}.
 */
record Arguments(Mode mode, Path data, String host, int port, Optional<Database> database) {

    static final int DEFAULT_PORT = 8080;

    private static final int MAX_PORT = 65_535;
    private static final String LOOPBACK = "127.0.0.1";

    /** Which city stands behind the console. */
    enum Mode {
        /** The invented city, built at the first start. */
        DEMO,
        /** Real data only. */
        SERVE
    }

    /** A database that somebody else runs. */
    record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return "Database[" + user + "]";
        }
    }

    /**
     * Reads the arguments.
     *
     * @throws StartRefused if one is unknown, lacks its value or cannot be read
     */
    static Arguments parse(String[] args, Map<String, String> environment) {
        Options options = Options.read(args);
        Mode mode = options.mode();
        String data = options.value("--data")
                .orElseGet(() -> value(environment, "CHANGXIAO_DATA")
                        .orElseGet(() -> mode == Mode.DEMO ? demoDirectory(environment) : "data"));
        String port = options.value("--port")
                .orElseGet(() -> value(environment, "CHANGXIAO_PORT").orElse(Integer.toString(DEFAULT_PORT)));
        String host = options.value("--host")
                .orElseGet(() -> value(environment, "CHANGXIAO_HOST").orElse(LOOPBACK));
        return new Arguments(mode, directory(data), host, port(port), database(environment));
    }

    private static Path directory(String data) {
        try {
            return Path.of(data).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new StartRefused(
                    "数据目录“%s”不是有效的路径。".formatted(data), "The data directory \"%s\" is not a path.".formatted(data));
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new StartRefused(
                "端口“%s”须为 1 至 %d 的整数。".formatted(text, MAX_PORT),
                "The port \"%s\" must be a number from 1 to %d.".formatted(text, MAX_PORT));
    }

    private static Optional<Database> database(Map<String, String> environment) {
        return value(environment, "DATASOURCE_URL")
                .map(url -> new Database(
                        url,
                        value(environment, "DATASOURCE_USERNAME").orElse(""),
                        value(environment, "DATASOURCE_PASSWORD").orElse("")));
    }

    private static String demoDirectory(Map<String, String> environment) {
        Path base = value(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
        return base.resolve("changxiao").resolve("demo").toString();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
