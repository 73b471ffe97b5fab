package cn.changxiao.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.NotFound;
import org.junit.jupiter.api.Test;

class RunReportTest {

    @Test
    void parksWhatFailsWithItsReasonAndGoesOnWithTheRest() {
        RunReport report = new RunReport();

        report.each("甲公司", () -> "甲完成。");
        report.each("乙公司", () -> {
            throw new NotFound("小区", 7);
        });
        report.each("丙公司", () -> {
            throw new IllegalStateException("boom");
        });
        report.each("丁公司", () -> "丁完成。");

        assertThat(report.done()).isEqualTo(2);
        assertThat(report.message()).isEqualTo("甲完成。 丁完成。");
        assertThat(report.outcome()).isEqualTo(RunOutcome.PARTLY);
        assertThat(report.parked())
                .containsExactly(
                        new RunReport.Parked("乙公司", "找不到小区“7”，或您无权查看。"), new RunReport.Parked("丙公司", "出现意外错误：boom"));
    }

    @Test
    void isDoneWhenNothingWasParked() {
        RunReport report = new RunReport();
        report.each("甲公司", () -> "");

        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
    }
}
