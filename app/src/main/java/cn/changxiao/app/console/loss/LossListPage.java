package cn.changxiao.app.console.loss;

import cn.changxiao.fund.loss.BuildingLoss;
import cn.changxiao.fund.loss.BuildingLossState;
import cn.changxiao.fund.report.CompoundFund;
import java.util.List;
import java.util.Optional;

/** Lost buildings, and the form to record one once its compound is chosen. */
public record LossListPage(
        List<BuildingLoss> losses,
        List<CompoundFund> compounds,
        Optional<Long> compound,
        List<LossBuilding> buildings,
        String key,
        String today) {

    public static String tone(BuildingLossState state) {
        return switch (state) {
            case RECORDED -> "warn";
            case BOOKED -> "good";
            case REJECTED -> "neutral";
        };
    }
}
