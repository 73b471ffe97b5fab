package cn.changxiao.app.console.analysis;

import cn.changxiao.app.page.Format;
import cn.changxiao.billing.collection.analysis.VintageCurve;
import java.util.List;

/** How fast the bills of each month were paid. */
public record VintagePage(List<VintageCurve> curves, String options) {

    /** The share at the n-th of the days; a dash where they are not over. */
    public static String share(VintageCurve curve, int index) {
        return index < curve.points().size()
                ? curve.share(curve.points().get(index)).percent(1)
                : Format.NOTHING;
    }
}
