package cn.changxiao.app.console.dunning;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.dunning.DunningCase;
import cn.changxiao.billing.dunning.DunningSummary;
import cn.changxiao.billing.dunning.StageEffect;
import cn.changxiao.billing.letter.LetterBatch;
import java.util.List;

/** What is due today, the cases of a stage (0 for all), what each stage brought, and the letters to deliver. */
public record DunningPage(
        DunningSummary preview,
        List<DunningCase> cases,
        PageNumbers numbers,
        int stage,
        List<StageEffect> effects,
        List<LetterBatch> letters) {

    public static String tone(DunningCase one) {
        if (!one.isOpen() || one.overdue().isZero()) {
            return "good";
        }
        if (one.isDisputed() || one.isPlanned()) {
            return "info";
        }
        return one.lastStage() > 2 ? "bad" : "warn";
    }
}
