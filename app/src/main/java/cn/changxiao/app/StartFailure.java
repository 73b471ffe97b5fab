package cn.changxiao.app;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.database.DatabaseUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns whatever kept the service from starting into the two sentences for whoever started it. */
final class StartFailure {

    private static final int WRONG_PASSWORD = 1045;
    private static final int NO_ACCESS_TO_SCHEMA = 1044;
    private static final int UNKNOWN_SCHEMA = 1049;

    private StartFailure() {}

    /** The two sentences, if the failure is one of those that happen to people; empty for a fault of ours. */
    static Optional<StartRefused> explain(Throwable failure, int port) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(refused);
            }
            if (cause instanceof DatabaseUnavailable || cause instanceof Refusal) {
                return Optional.of(new StartRefused(
                        String.valueOf(cause.getMessage()), "The service cannot start; the line above says why."));
            }
            if (cause instanceof BindException) {
                return Optional.of(portInUse(port));
            }
            if (cause instanceof SQLException refused) {
                return Optional.of(database(refused));
            }
        }
        return Optional.empty();
    }

    /** A fault of ours: its trace goes into a file beside the data, not to the one who started the service. */
    static StartRefused unexpected(Throwable failure, Path data) {
        String summary =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        Path file = data.resolve("start-failure.txt");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Files.createDirectories(data);
            Files.writeString(file, trace.toString());
        } catch (IOException notWritable) {
            return new StartRefused("启动失败：%s。".formatted(summary), "The start failed unexpectedly.");
        }
        return new StartRefused(
                "启动失败：%s，详情见 %s。".formatted(summary, file), "The start failed unexpectedly; the file has the details.");
    }

    static StartRefused portInUse(int port) {
        return new StartRefused(
                "端口 %d 已被其他程序占用，请停止该程序，或用 --port 换一个端口。".formatted(port),
                "Port %d is in use; stop the other program or choose a port with --port.".formatted(port));
    }

    static StartRefused addressUnknown(String host) {
        return new StartRefused(
                "地址 %s 不是本机的地址，请检查 --host。".formatted(host),
                "%s is not an address of this machine; check --host.".formatted(host));
    }

    private static StartRefused database(SQLException refused) {
        int code = refused.getErrorCode();
        if (code == WRONG_PASSWORD || code == NO_ACCESS_TO_SCHEMA) {
            return new StartRefused(
                    "数据库拒绝登录，请检查 DATASOURCE_USERNAME、DATASOURCE_PASSWORD 及该用户的权限。",
                    "The database refuses the log-in; check user, password and grants.");
        }
        if (code == UNKNOWN_SCHEMA) {
            return new StartRefused(
                    "数据库中没有 DATASOURCE_URL 所指的库，请先建立它。", "The database has no such schema; create it first.");
        }
        if (String.valueOf(refused.getSQLState()).startsWith("08")) {
            return new StartRefused(
                    "无法连接数据库，请检查 DATASOURCE_URL 及数据库是否已启动。", "The database does not answer; check DATASOURCE_URL.");
        }
        return new StartRefused(
                "数据库拒绝了启动所需的操作（错误 %d）：%s".formatted(code, refused.getMessage()),
                "The database refused a statement the start needs; the line above says which.");
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
