package cn.changxiao.fund.interest;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.crash.CrashContext;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.property.database.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.LocalDate;

/** A service in a process of its own that hands out interest to sixty compounds and says so after each. */
final class DistributingService {

    static final String CHUNK = "CHUNK";

    private static final int COMPOUNDS = 60;
    private static final long SUM = 123_457;

    private DistributingService() {}

    /** Takes the directory. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        ApplicationContext context = CrashContext.of(database, directory);
        InterestRunId run = approved(context);
        DistributeInterest distributeInterest = context.getBean(DistributeInterest.class);
        for (int chunk = 0; chunk < COMPOUNDS; chunk++) {
            distributeInterest.distribute(run, 1);
            System.out.println(CHUNK);
        }
        Runtime.getRuntime().halt(0);
    }

    private static InterestRunId approved(ApplicationContext context) {
        FundWorld world = context.getBean(FundWorld.class);
        PostJournalEntry postJournalEntry = context.getBean(PostJournalEntry.class);
        FundStreet first = world.street(2);
        for (int i = 0; i < COMPOUNDS; i++) {
            FundStreet street = i == 0 ? first : world.beside(first, 2);
            postJournalEntry.post(InterestScene.of(street)
                    .deposit("deposit:" + street.compound(), 0, LocalDate.of(2024, 3, 1), 7_777L + i));
        }
        InterestScene scene = InterestScene.of(first);
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, SUM));
        InterestRunId run = context.getBean(PrepareInterestRun.class).prepare(first.maker(), scene.sum("run", SUM), 1);
        context.getBean(ApproveInterestRun.class)
                .approve(
                        first.checker(),
                        first.book().id(),
                        run,
                        context.getBean(InterestRuns.class)
                                .one(first.maker(), run)
                                .hash());
        return run;
    }
}
