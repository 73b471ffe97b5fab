package cn.changxiao.fund.crash;

import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.QueueJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.database.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;

/**
 * A service in a process of its own whose sixteen threads post transfers and say of each what became of it: committed,
 * refused, or unknown because the database was gone.
 */
final class TransferringService {

    static final String COMMITTED = "COMMITTED ";
    static final String UNKNOWN = "UNKNOWN ";

    private static final int THREADS = 16;
    private static final int ENOUGH = 20_000;

    private TransferringService() {}

    /** Takes the directory and the name of the run, with which its keys begin, so that no run repeats another's. */
    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        ApplicationContext context = CrashContext.of(database, directory);
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
