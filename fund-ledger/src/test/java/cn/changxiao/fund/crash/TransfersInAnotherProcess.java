package cn.changxiao.fund.crash;

import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.QueueJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.database.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A service in a process of its own whose sixteen threads post transfers and say of each what became of it: committed,
 * refused, or unknown because the database was gone.
 */
final class TransfersInAnotherProcess implements AutoCloseable {

    static final String COMMITTED = "COMMITTED ";
    static final String UNKNOWN = "UNKNOWN ";

    private static final int THREADS = 16;
    private static final int ENOUGH = 20_000;

    private final Process process;
    private final BufferedReader said;

    private TransfersInAnotherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Keys begin with the name of the run, so that no run repeats another's. */
    static TransfersInAnotherProcess launch(Path directory, String run) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                TransfersInAnotherProcess.class.getName(),
                directory.toString(),
                run);
        return new TransfersInAnotherProcess(new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectErrorStream(true)
                .start());
    }

    /** The next thing it says; empty when it has ended. */
    Optional<String> next() throws IOException {
        return Optional.ofNullable(said.readLine());
    }

    /** As kill -9 does; unlike the process's own method this leaves what it has said to be read. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        ApplicationContext context = CrashBook.context(database, directory);
        CrashBook book = CrashBook.of(context);
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads[i] = new Thread(() -> transfer(context, book, number, arguments[1]));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void transfer(ApplicationContext context, CrashBook book, int thread, String run) {
        for (int i = 0; i < ENOUGH; i++) {
            String key = "%s-%d-%d".formatted(run, thread, i);
            try {
                post(context, book.transfer(key), thread);
                System.out.println(COMMITTED + key);
            } catch (Refusal refused) {
                System.out.println("REFUSED " + key);
            } catch (RuntimeException failure) {
                System.out.println(UNKNOWN + key);
                return;
            }
        }
    }

    private static void post(ApplicationContext context, JournalDraft draft, int thread) {
        switch (thread % 3) {
            case 0 -> context.getBean(PostJournalEntry.class).post(draft);
            case 1 ->
                context.getBean(PostJournalEntries.class)
                        .post(draft.scope().book(), List.of(draft))
                        .get(0)
                        .orThrow();
            default ->
                context.getBean(QueueJournalEntry.class).post(draft).join().orThrow();
        }
    }
}
