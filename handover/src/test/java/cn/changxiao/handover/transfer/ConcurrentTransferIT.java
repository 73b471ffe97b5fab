package cn.changxiao.handover.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.handover.HandoverCity;
import cn.changxiao.handover.HandoverCity.World;
import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.TransitionNotAllowed;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

@MicronautTest(transactional = false)
class ConcurrentTransferIT implements DatabaseTest {

    private static final int PEOPLE = 6;

    @Inject
    HandoverCity city;

    @Inject
    Steps steps;

    @Inject
    BatchDetail detail;

    @RepeatedTest(3)
    void ofManyWhoMoveABatchAtOnceExactlyOneDoes() throws Exception {
        World world = city.build();
        BatchId batch = steps.draft(world, "YJ-P-" + world.compound(), steps.facilities(world));

        List<String> answers = atOnce(person -> {
            if (person % 2 == 0) {
                steps.invite.invite(
                        world.street(), new BusinessKey("i" + person + batch), batch, LocalDate.of(2025, 2, 20));
            } else {
                steps.withdraw.withdraw(world.street(), new BusinessKey("w" + person + batch), batch, "重复");
            }
        });

        // An invited batch may still be withdrawn by one who reads it after the invitation; nothing else follows.
        int moves = detail.history(detail.view(world.street(), batch)).size();
        assertThat(answers.stream().filter("done"::equals)).hasSize(moves);
        assertThat(moves).isBetween(1, 2);
        assertThat(answers).containsOnly("done", "TransitionNotAllowed");
    }

    @RepeatedTest(3)
    void theSameCommandSentManyTimesAtOnceIsDoneOnce() throws Exception {
        World world = city.build();
        BatchId batch = steps.draft(world, "YJ-Q-" + world.compound(), steps.facilities(world));

        List<String> answers = atOnce(person ->
                steps.invite.invite(world.street(), new BusinessKey("same" + batch), batch, LocalDate.of(2025, 2, 20)));

        assertThat(answers).containsOnly("done");
        assertThat(detail.history(detail.view(world.street(), batch))).hasSize(1);
    }

    private interface Act {
        void by(int person) throws Exception;
    }

    private static List<String> atOnce(Act act) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        CountDownLatch ready = new CountDownLatch(PEOPLE);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                int number = person;
                futures.add(people.submit((Callable<String>) () -> {
                    ready.countDown();
                    ready.await();
                    return answer(act, number);
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    private static String answer(Act act, int person) throws Exception {
        try {
            act.by(person);
            return "done";
        } catch (TransitionNotAllowed refused) {
            return refused.code();
        }
    }
}
