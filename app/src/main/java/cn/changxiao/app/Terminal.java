package cn.changxiao.app;

import cn.changxiao.app.demo.DemoLogin;
import cn.changxiao.app.demo.DemoLogins;
import cn.changxiao.app.demo.DemoProgress;
import java.io.PrintStream;
import java.util.Optional;

/** What the service says to whoever started it: progress, address and log-ins, or why it did not start. */
final class Terminal implements DemoProgress {

    private static final int LOGIN_WIDTH = 12;
    private static final String RULE = "─".repeat(64);

    private final PrintStream out;
    private String lastStep = "";

    Terminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void report(String step, int percent) {
        if (!step.equals(lastStep)) {
            out.printf("  [%3d%%] %s%n", percent, step);
            out.flush();
            lastStep = step;
        }
    }

    void starting(Arguments arguments) {
        String where = arguments.database().isPresent() ? "外部数据库" : "数据目录 " + arguments.data();
        out.println("长效 Changxiao：正在启动（%s）…".formatted(where));
        out.flush();
    }

    void ready(Arguments arguments, Optional<String> firstPassword) {
        String host = arguments.host().equals("0.0.0.0") || arguments.host().equals("127.0.0.1")
                ? "localhost"
                : arguments.host();
        out.println();
        out.println(RULE);
        out.println("  长效 Changxiao 已就绪 / ready:  http://%s:%d".formatted(host, arguments.port()));
        if (arguments.mode() == Arguments.Mode.DEMO) {
            out.println("  演示城市，以下用户密码均为 / password of all: " + DemoLogins.PASSWORD);
            out.println(RULE);
            DemoLogins.all().forEach(this::line);
        }
        firstPassword.ifPresent(password -> {
            out.println("  首次启动，已开立系统管理员 / administrator:");
            out.println("    用户名 %s   密码 %s   （只显示这一次）".formatted(FirstAdministrator.LOGIN, password));
        });
        out.println(RULE);
        out.println("  Ctrl-C 停止 / stops.   数据 / data: " + arguments.data());
        out.println();
        out.flush();
    }

    void refused(StartRefused refused) {
        out.println(refused.chinese());
        out.println(refused.english());
        out.flush();
    }

    private void line(DemoLogin login) {
        String padding = " ".repeat(Math.max(1, LOGIN_WIDTH - login.login().length()));
        out.println("  " + login.login() + padding + login.duty());
    }
}
