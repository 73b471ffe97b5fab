package cn.changxiao.app;

import cn.changxiao.app.gateway.SignCallback;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the service: {@code demo} (also without arguments) with the invented city, {@code serve} with real data; {@code
 * sign-callback} signs one test callback and ends. The service runs
 * until Ctrl-C or SIGTERM; ends with 1 and two sentences when it cannot start.
 */
public final class Changxiao {

    private Changxiao() {}

    public static void main(String[] args) throws InterruptedException {
        // Maven and some terminals leave the platform's encoding in place; the service speaks UTF-8.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (args.length > 0 && args[0].equals(SignCallback.COMMAND)) {
            System.exit(new SignCallback(out, Clock.systemUTC()).run(args));
        }
        Arguments arguments;
        try {
            arguments = Arguments.parse(args, System.getenv());
        } catch (StartRefused refused) {
            new Terminal(errors).refused(refused);
            exit();
            return;
        }
        run(arguments, new Terminal(out), new Terminal(errors));
    }

    private static void run(Arguments arguments, Terminal terminal, Terminal errors) throws InterruptedException {
        RunningServer service = RunningServer.of(arguments);
        Thread stop = new Thread(service::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            terminal.starting(arguments);
            service.start(terminal);
        } catch (RuntimeException failure) {
            if (!service.isClosed()) {
                errors.refused(StartFailure.explain(failure, arguments.port())
                        .orElseGet(() -> StartFailure.unexpected(failure, arguments.data())));
                exit();
            }
            return;
        }
        terminal.ready(arguments, service.firstPassword());
        // The shutdown hook stops everything; until then this thread keeps the process, or Maven, alive.
        new CountDownLatch(1).await();
    }

    /** A hook has stopped what was begun; inside Maven this also ends Maven, with the same number. */
    private static void exit() {
        System.exit(1);
    }
}
