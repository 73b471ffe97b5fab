package cn.changxiao.app.console.statement;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.EntryFilter;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.StatementUpload.OnDifference;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the pages of statements submit. */
final class StatementForms {

    private StatementForms() {}

    static NewStatementAccount account(FormFields form) {
        return new NewStatementAccount(
                form.choice(StatementAccountKind.class, "kind", "账户种类"),
                form.choice(StatementPurpose.class, "purpose", "用途"),
                form.required("number", "账号或商户号"),
                form.required("name", "账户名称"));
    }

    static StatementUpload upload(
            StatementAccountId account, String fileName, String difference, String from, String to) {
        FormFields form = new FormFields(Map.of("difference", difference, "from", from, "to", to));
        Optional<LocalDate> first = form.optionalDay("from", "账单起始日");
        Optional<LocalDate> last = form.optionalDay("to", "账单截止日");
        if (first.isPresent() != last.isPresent()) {
            throw new InvalidValue("账单起止日期须同时填写，或都不填。");
        }
        return new StatementUpload(
                account,
                fileName,
                first.map(day -> new StatementPeriod(day, last.orElseThrow())),
                form.choice(OnDifference.class, "difference", "合计不符时的处理"));
    }

    static EntryFilter filter(StatementAccountId account, Map<String, String> query) {
        FormFields form = new FormFields(query);
        return new EntryFilter(
                account,
                form.optionalDay("from", "起始日"),
                form.optionalDay("to", "截止日"),
                form.text("kind").isEmpty()
                        ? Optional.empty()
                        : Optional.of(form.choice(EntryKind.class, "kind", "流水种类")),
                form.text("text"));
    }

    static String address(EntryFilter filter) {
        return "/statements/%s?from=%s&to=%s&kind=%s&text=%s"
                .formatted(
                        filter.account(),
                        filter.first().map(LocalDate::toString).orElse(""),
                        filter.last().map(LocalDate::toString).orElse(""),
                        filter.kind().map(EntryKind::name).orElse(""),
                        URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
    }

    /** Each header with the field chosen for it, in the order of the page. */
    static Map<String, StatementField> fields(FormFields form) {
        Map<String, StatementField> fields = new LinkedHashMap<>();
        for (int i = 0; !form.text("header_" + i).isEmpty(); i++) {
            fields.put(form.text("header_" + i), form.choice(StatementField.class, "field_" + i, "列的含义"));
        }
        return fields;
    }
}
