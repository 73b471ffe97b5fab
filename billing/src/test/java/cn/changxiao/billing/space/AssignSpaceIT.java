package cn.changxiao.billing.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.charge.Period;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AssignSpaceIT implements DatabaseTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate OPEN = AssignSpace.Command.OPEN_END;

    @Inject
    BillingScene scene;

    @Inject
    AssignSpace assignSpace;

    @Inject
    ReleaseSpace releaseSpace;

    @Inject
    HeldSpaces heldSpaces;

    @Test
    void aNumberHasOneHolderADayAndANewOneAfterItsRelease() {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 2);
        UnitId first = estate.units().get(0);
        UnitId second = estate.units().get(1);
        SpaceId space = assignSpace.assign(company.maker(), command(first, "A-012", FROM));

        assertThatThrownBy(() -> assignSpace.assign(company.maker(), command(second, " A-012 ", FROM.plusMonths(3))))
                .isInstanceOf(SpaceTaken.class);
        assertThatThrownBy(() -> releaseSpace.release(company.maker(), space, FROM))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> releaseSpace.release(scene.company().maker(), space, FROM.plusMonths(3)))
                .isInstanceOf(NotFound.class);
        releaseSpace.release(company.maker(), space, FROM.plusMonths(3));
        assignSpace.assign(company.maker(), command(second, "A-012", FROM.plusMonths(3)));

        assertThat(heldSpaces.of(List.of(estate.compound().value())))
                .containsEntry(first.value(), List.of(new Period(FROM, FROM.plusMonths(3))))
                .containsEntry(second.value(), List.of(new Period(FROM.plusMonths(3), OPEN)));
        assertThat(heldSpaces.list(company.checker(), 10, 0)).hasSize(2);
    }

    @Test
    void ofTwentyAtOnceOneGetsTheSpace() throws Exception {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 20);
        ExecutorService pool = Executors.newFixedThreadPool(10);
        List<Future<SpaceId>> tries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            AssignSpace.Command command = command(estate.units().get(i), "B-001", FROM.plusDays(i));
            tries.add(pool.submit(() -> assignSpace.assign(company.maker(), command)));
        }
        int held = 0;
        for (Future<SpaceId> attempt : tries) {
            try {
                attempt.get();
                held++;
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(SpaceTaken.class);
            }
        }
        pool.shutdown();

        assertThat(held).isOne();
    }

    private static AssignSpace.Command command(UnitId unit, String number, LocalDate from) {
        return new AssignSpace.Command(BillingScene.key("space"), unit, number, from, OPEN);
    }
}
