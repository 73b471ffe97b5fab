package cn.changxiao.handover.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustodyTimelineTest {

    private static final String OWNERS = "业主（由小区管理方代管）";

    private static final CustodyTimeline TRANSFERRED = new CustodyTimeline(
            OwnerBefore.OWNERS_COMMON,
            Duty.TRANSFER_BY_LAW,
            "城南水务",
            new CustodyTimeline.Days(day("2024-10-30"), day("2026-10-30"), day("2025-03-01"), day("2025-03-05")));

    @ParameterizedTest(name = "on {0}: {1} owns, {2} keeps, {3} repairs")
    @CsvSource(textBlock = """
            2020-01-01, 业主共有, owners, owners
            2024-10-29, 业主共有, owners, owners
            2024-10-30, 业主共有, owners, 施工单位
            2025-02-28, 业主共有, owners, 施工单位
            2025-03-01, 城南水务, owners, 施工单位
            2025-03-04, 城南水务, owners, 施工单位
            2025-03-05, 城南水务, 城南水务, 施工单位
            2026-10-29, 城南水务, 城南水务, 施工单位
            2026-10-30, 城南水务, 城南水务, 城南水务
            2040-01-01, 城南水务, 城南水务, 城南水务
            """)
    void saysWhoOwnsKeepsAndRepairsOnADay(LocalDate day, String owner, String keeper, String repairer) {
        Custody custody = TRANSFERRED.custodyOn(day);

        assertThat(custody.owner()).isEqualTo(owner);
        assertThat(custody.keeper()).isEqualTo(keeper.replace("owners", OWNERS));
        assertThat(custody.repairer()).isEqualTo(repairer.replace("owners", OWNERS));
    }

    @Test
    void listsEachChangeOnceWithItsReason() {
        assertThat(TRANSFERRED.changes())
                .extracting(Custody::from)
                .extracting(LocalDate::toString)
                .containsExactly("1900-01-01", "2024-10-30", "2025-03-01", "2025-03-05", "2026-10-30");
        assertThat(TRANSFERRED.changes().get(3).reason())
                .isEqualTo("已依法定程序移交，风险自2025-03-05起由接管单位承担；保修期内由施工单位负责维修（建设工程质量管理条例第41条）");
    }

    @Test
    void staysWithTheOperatorThatOwnedItBeforeTheWorks() {
        CustodyTimeline timeline = new CustodyTimeline(
                OwnerBefore.OPERATOR_OWNED,
                Duty.OPERATOR_KEEPS,
                "国网遂宁",
                new CustodyTimeline.Days(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(timeline.changes()).singleElement().satisfies(custody -> {
            assertThat(custody.owner()).isEqualTo("国网遂宁");
            assertThat(custody.repairer()).isEqualTo("国网遂宁");
        });
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
