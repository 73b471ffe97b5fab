package cn.changxiao.handover.acceptance;

import static cn.changxiao.handover.HandoverCity.ACCEPTED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.handover.HandoverCity;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.renovation.AcceptedRenovation;
import cn.changxiao.property.renovation.AcceptedRenovations;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PassedAcceptancesIT implements DatabaseTest {

    @Inject
    HandoverCity city;

    @Inject
    RecordAcceptance recordAcceptance;

    @Inject
    AcceptedRenovations renovations;

    @Test
    void aProjectIsRenovatedWhenItFirstPassed() {
        HandoverCity.World world = city.build();
        HandoverCity.World failed = city.build();
        for (Conclusion conclusion : new Conclusion[] {Conclusion.PASSED_WITH_DEFECTS, Conclusion.PASSED}) {
            recordAcceptance.record(
                    world.street(),
                    world.acceptance(
                            "passed:" + world.compound() + conclusion,
                            conclusion,
                            HandoverCity.everywhere(ComponentKind.STRUCTURE)));
        }
        recordAcceptance.record(
                failed.street(),
                failed.acceptance(
                        "passed:" + failed.compound(),
                        Conclusion.FAILED,
                        HandoverCity.everywhere(ComponentKind.STRUCTURE)));

        assertThat(renovations.of(world.street()))
                .filteredOn(each -> each.compound().equals(world.compound()))
                .singleElement()
                .extracting(AcceptedRenovation::acceptedOn)
                .isEqualTo(ACCEPTED_ON);
        assertThat(renovations.of(failed.street()))
                .noneMatch(each -> each.compound().equals(failed.compound()));
        assertThat(renovations.of(Viewer.administrator(new UserId(1), "管理员"))).isEmpty();
    }
}
