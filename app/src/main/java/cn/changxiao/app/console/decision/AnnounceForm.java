package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.decision.Announcement;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** The fields of an announcement. */
final class AnnounceForm {

    private AnnounceForm() {}

    static Announcement read(FormFields form) {
        return new Announcement(
                form.day("recordDay", "名册基准日"), moment(form, "opensAt", "表决开始时间"), moment(form, "closesAt", "表决截止时间"));
    }

    private static LocalDateTime moment(FormFields form, String name, String label) {
        String text = form.required(name, label);
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new InvalidValue("%s“%s”不是时间，请按 2026-01-31T09:00 的格式填写。".formatted(label, text));
        }
    }
}
