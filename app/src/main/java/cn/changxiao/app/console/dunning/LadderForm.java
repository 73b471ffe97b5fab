package cn.changxiao.app.console.dunning;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.billing.ladder.DunningTemplate;
import cn.changxiao.billing.ladder.Ladder;
import cn.changxiao.billing.message.QuietHours;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads a ladder from its form; a stage without days is left out. */
final class LadderForm {

    /** Rows of the form. */
    static final int STAGES = 6;

    private LadderForm() {}

    static Ladder ladder(FormFields fields) {
        List<DunningStage> stages = new ArrayList<>();
        for (int row = 1; row <= STAGES; row++) {
            if (!fields.text("days" + row).isEmpty()) {
                stages.add(new DunningStage(
                        stages.size() + 1,
                        number(fields, "days" + row, "逾期天数"),
                        fields.choice(DunningChannel.class, "channel" + row, "催缴方式"),
                        new DunningTemplate(fields.text("template" + row))));
            }
        }
        return new Ladder(
                new QuietHours(hour(fields, "quietFrom"), hour(fields, "quietUntil")),
                number(fields, "cooling", "间隔天数"),
                Money.parse(fields.required("minimum", "起催金额")),
                stages);
    }

    private static int number(FormFields fields, String name, String label) {
        try {
            return Integer.parseInt(fields.required(name, label));
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("%s“%s”不是整数。".formatted(label, fields.text(name)));
        }
    }

    private static LocalTime hour(FormFields fields, String name) {
        try {
            return LocalTime.parse(fields.required(name, "免打扰时段"));
        } catch (DateTimeParseException notAnHour) {
            throw new InvalidValue("免打扰时段“%s”不是时刻，请按 20:00 的格式填写。".formatted(fields.text(name)));
        }
    }
}
