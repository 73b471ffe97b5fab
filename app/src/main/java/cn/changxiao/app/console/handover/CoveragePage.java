package cn.changxiao.app.console.handover;

import cn.changxiao.handover.facility.Coverage.Share;
import cn.changxiao.handover.facility.FacilityClass;
import java.util.List;

/** How far the hand-over has come, three ways; the figures above are the sum over the streets. */
public record CoveragePage(List<Share> streets, List<Share> classes, List<Share> operators) {

    public Share total() {
        return new Share(
                "合计",
                streets.stream().mapToLong(Share::facilities).sum(),
                streets.stream().mapToLong(Share::transferred).sum(),
                streets.stream().mapToLong(Share::inBatches).sum());
    }

    /** The Chinese name of a class stored by its code. */
    public static String className(Share share) {
        return FacilityClass.valueOf(share.name()).label();
    }

    public static String operatorName(Share share) {
        return share.name().isEmpty() ? "（尚未明确接管单位）" : share.name();
    }
}
